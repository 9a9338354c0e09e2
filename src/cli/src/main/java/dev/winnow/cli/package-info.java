/** The command line: one class per subcommand. */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
