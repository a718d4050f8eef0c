package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.ShownAddress;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.net.HttpReply;

/**
 * Says in the user's names why the hub refused; the hub's own word is its header {@code
 * X-Error-Code}.
 *
 * @param settings how it was asked
 * @param source what it was asked for
 * @param reply what it said
 */
record HubFailure(FetchSettings settings, WeightSource.HuggingFace source, HttpReply reply) {

  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  /** A revision could not be had. */
  WeightsException ofRevision(String revision) {
    return switch (code()) {
      case "RevisionNotFound" ->
          new WeightsException(
              source.describe() + ": the repository has no revision '" + revision + "'");
      case "RepoNotFound" -> noRepository();
      case "GatedRepo" -> gated();
      default -> reply.status() == NOT_FOUND ? noRepository() : other();
    };
  }

  /** A file could not be had. */
  WeightsException ofFile(String path, String commit) {
    return switch (code()) {
      case "EntryNotFound" ->
          new WeightsException(
              source.describe() + " has no file '" + path + "' in commit " + commit);
      case "RevisionNotFound", "RepoNotFound", "GatedRepo" -> ofRevision(commit);
      default -> other();
    };
  }

  private String code() {
    String code = reply.header("X-Error-Code");
    if (code == null) {
      return reply.status() == UNAUTHORIZED ? "RepoNotFound" : "";
    }
    return code;
  }

  private WeightsException noRepository() {
    String token =
        settings.token().isEmpty()
            ? "; if it is private, set HF_TOKEN to a token that may read it"
            : "; or the token in use may not read it";
    return new WeightsException(source.describe() + ": " + page() + " is no repository" + token);
  }

  private WeightsException gated() {
    String token =
        settings.token().isEmpty() ? ", then set HF_TOKEN to a token of your account" : "";
    return new WeightsException(
        source.describe() + " is gated; accept its terms at " + page() + token);
  }

  private WeightsException other() {
    String said = reply.header("X-Error-Message");
    return new WeightsException(
        reply.method()
            + " "
            + ShownAddress.of(reply.uri())
            + " answered "
            + reply.status()
            + (said == null ? "" : ": " + said));
  }

  private String page() {
    return settings.endpoint() + "/" + source.repository();
  }
}
