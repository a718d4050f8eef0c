package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.MarkedLine.member;

import com.google.gson.JsonObject;
import java.util.Optional;

/** What the downloading process tells its parent. */
sealed interface DownloadMessage {

  /**
   * Asks for a jar; the answer is one line on the process's stdin.
   *
   * @param coordinate {@code group:artifact:version}
   */
  record Resolve(String coordinate) implements DownloadMessage {}

  /**
   * A file came on.
   *
   * @param name the file
   * @param bytes what is there
   * @param total what is expected, or -1
   */
  record InProgress(String name, long bytes, long total) implements DownloadMessage {}

  /**
   * Weights are present.
   *
   * @param source where they come from
   * @param manifest the list of their files, below the cache folder
   */
  record Present(String source, String manifest) implements DownloadMessage {}

  /**
   * The process will end without success.
   *
   * @param reason what to tell the user
   */
  record Failed(String reason) implements DownloadMessage {}

  /** {@code downloadWeights()} returned. */
  record Done() implements DownloadMessage {}

  /** Reads a line; nothing if it is none of the protocol's. */
  static Optional<DownloadMessage> parse(String line) {
    return MarkedLine.parse(line, DownloadMessage::of);
  }

  private static Optional<DownloadMessage> of(JsonObject json) {
    if (json.has("resolve")) {
      return Optional.of(new Resolve(member(json, "resolve").getAsString()));
    }
    if (json.has("progress")) {
      JsonObject progress = member(json, "progress").getAsJsonObject();
      return Optional.of(
          new InProgress(
              member(progress, "name").getAsString(),
              member(progress, "bytes").getAsLong(),
              member(progress, "total").getAsLong()));
    }
    if (json.has("weights")) {
      JsonObject weights = member(json, "weights").getAsJsonObject();
      return Optional.of(
          new Present(
              member(weights, "source").getAsString(), member(weights, "manifest").getAsString()));
    }
    if (json.has("failed")) {
      return Optional.of(new Failed(member(json, "failed").getAsString()));
    }
    return json.has("done") ? Optional.of(new Done()) : Optional.empty();
  }
}
