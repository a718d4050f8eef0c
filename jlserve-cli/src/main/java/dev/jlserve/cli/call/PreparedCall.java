package dev.jlserve.cli.call;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.endpoint.ExampleWords;
import dev.jlserve.store.protocol.ExitCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A call with all that is sent.
 *
 * @param request as it was typed
 * @param path the endpoint's
 * @param body what is sent
 * @param hasKey whether a key is sent as well
 */
record PreparedCall(CallRequest request, String path, Body body, boolean hasKey) {

  /** The command that tells what the endpoint takes, shell-quoted. */
  String help() {
    return ShellCommand.ofApp("call", request.target().typed(), List.of(path, "--help"));
  }

  /** The error of a response that has no place on stdout. */
  CliException unshown(String mediaType) {
    List<String> words = new ArrayList<>(request.words());
    words.addAll(List.of("-o", ExampleWords.fileName(path, mediaType)));
    return new CliException(
        "The response is "
            + mediaType
            + ", which "
            + (request.json() ? "--json has no form for" : "a terminal cannot show")
            + ". Write it to a file with -o:",
        ExitCode.USAGE,
        List.of(),
        List.of(ShellCommand.ofApp("call", request.target().typed(), words)));
  }
}
