package dev.jlserve.cli.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to be called.
 *
 * @param target what has the endpoint
 * @param path the endpoint's path; without one all endpoints are listed
 * @param fields as they were typed, such as {@code name=Ada}
 * @param data the whole body, as it was typed: JSON, {@code @} with a file's name, or {@code -}
 * @param output the file for the response
 * @param help whether to tell what the endpoint takes instead
 * @param json whether events are told instead of the response's own bytes
 */
public record CallRequest(
    CallTarget target,
    Optional<String> path,
    List<String> fields,
    Optional<String> data,
    Optional<String> output,
    boolean help,
    boolean json) {

  /** Copies the list. */
  public CallRequest {
    fields = List.copyOf(fields);
  }

  /** The same request to a path. */
  CallRequest with(String other) {
    return new CallRequest(target, Optional.of(other), fields, data, output, help, json);
  }

  /** Whether there is anything to send. */
  boolean hasBody() {
    return !fields.isEmpty() || data.isPresent();
  }

  /** The words behind the target. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    path.ifPresent(words::add);
    fields.forEach(field -> words.addAll(List.of("-F", field)));
    data.ifPresent(body -> words.addAll(List.of("-d", body)));
    output.ifPresent(file -> words.addAll(List.of("-o", file)));
    return words;
  }
}
