/** What a document is: media type, charset and language, each with the rule that decided it. */
@NullMarked
package dev.winnow.detect;

import org.jspecify.annotations.NullMarked;
