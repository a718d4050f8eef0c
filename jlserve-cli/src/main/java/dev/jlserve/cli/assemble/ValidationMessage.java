package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.MarkedLine.member;

import com.google.gson.JsonObject;
import java.util.Optional;

/** What the process that tries an app tells its build. */
sealed interface ValidationMessage {

  /**
   * A step begins.
   *
   * @param step such as {@code setup()} or {@code example 1 of POST /greet}
   */
  record Begins(String step) implements ValidationMessage {}

  /**
   * An example was answered.
   *
   * @param endpoint the path
   * @param number the example's place among the endpoint's, from 1
   * @param status the answer's status
   * @param body the answer's body, where the status is none of success
   */
  record Answered(String endpoint, int number, int status, Optional<String> body)
      implements ValidationMessage {}

  /**
   * An endpoint has no example.
   *
   * @param endpoint the path
   */
  record Unexampled(String endpoint) implements ValidationMessage {}

  /**
   * The process will end without success.
   *
   * @param reason what to tell the user
   */
  record Failed(String reason) implements ValidationMessage {}

  /** All steps are done. */
  record Done() implements ValidationMessage {}

  /** Reads a line; nothing if it is none of these. */
  static Optional<ValidationMessage> parse(String line) {
    return MarkedLine.parse(line, ValidationMessage::of);
  }

  private static Optional<ValidationMessage> of(JsonObject json) {
    if (json.has("step")) {
      return Optional.of(new Begins(member(json, "step").getAsString()));
    }
    if (json.has("example")) {
      JsonObject example = member(json, "example").getAsJsonObject();
      return Optional.of(
          new Answered(
              member(example, "endpoint").getAsString(),
              member(example, "number").getAsInt(),
              member(example, "status").getAsInt(),
              example.has("body")
                  ? Optional.of(member(example, "body").getAsString())
                  : Optional.empty()));
    }
    if (json.has("unexampled")) {
      return Optional.of(new Unexampled(member(json, "unexampled").getAsString()));
    }
    if (json.has("failed")) {
      return Optional.of(new Failed(member(json, "failed").getAsString()));
    }
    return json.has("done") ? Optional.of(new Done()) : Optional.empty();
  }
}
