package dev.winnow.cli;

import dev.winnow.corpus.output.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that are mixed into a command and can say what is wrong with them. */
abstract class CheckedOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Returns the exception that ends the command as wrong usage. */
  ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }

  /** Opens the file that an option names to be written, if it was given. */
  Optional<OutputFile> create(String option, @Nullable Path file) {
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OutputFile.create(file));
    } catch (IOException e) {
      throw wrong(
          "%s %s cannot be written (%s); check that its folder exists and that you may write to it"
              .formatted(option, file, e));
    }
  }
}
