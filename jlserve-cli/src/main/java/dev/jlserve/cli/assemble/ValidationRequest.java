package dev.jlserve.cli.assemble;

import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * That an app is tried after its build.
 *
 * @param setupSeconds how long {@code setup()} may take, if that was given
 */
public record ValidationRequest(OptionalInt setupSeconds) {

  /** The words that start the app's process. */
  List<String> processArguments() {
    List<String> arguments = new ArrayList<>(List.of(StartMode.VALIDATE.word()));
    setupSeconds.ifPresent(
        seconds -> arguments.addAll(List.of(StartFlag.SETUP_TIMEOUT, Integer.toString(seconds))));
    return arguments;
  }
}
