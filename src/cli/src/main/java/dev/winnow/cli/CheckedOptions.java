package dev.winnow.cli;

import java.util.Objects;
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
}
