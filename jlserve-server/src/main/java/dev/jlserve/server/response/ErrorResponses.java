package dev.jlserve.server.response;

import dev.jlserve.HttpStatusException;
import dev.jlserve.server.log.BackgroundLog;
import dev.jlserve.server.log.RunningRequest;
import dev.jlserve.server.log.Secrets;
import dev.jlserve.server.log.ThrownText;
import dev.jlserve.server.memory.MemoryErrors;
import dev.jlserve.spi.EndpointBinding;
import io.helidon.http.Status;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers what an app throws. A 500 carries an id, under which the exception and its stack are
 * logged; the exception's message is answered in dev only.
 */
public final class ErrorResponses {

  private static final System.Logger LOG = System.getLogger(ErrorResponses.class.getName());

  private final boolean dev;
  private final BackgroundLog log;
  private final Consumer<OutOfMemoryError> outOfMemory;

  /**
   * Creates the responses to the exceptions of an app.
   *
   * @param dev whether messages of exceptions are answered
   * @param log where exceptions are logged
   * @param outOfMemory is told once memory has run out
   */
  public ErrorResponses(boolean dev, BackgroundLog log, Consumer<OutOfMemoryError> outOfMemory) {
    this.dev = dev;
    this.log = log;
    this.outOfMemory = outOfMemory;
  }

  /**
   * The response. Where memory has run out it is a 500, whatever the app has made of that.
   *
   * @param declared the status that the endpoint declares for it, or {@link
   *     EndpointBinding#UNDECLARED}
   * @param id the request's id
   */
  public CompleteResponse of(String path, Throwable thrown, int declared, String id) {
    OutOfMemoryError error = MemoryErrors.find(thrown);
    if (error != null) {
      return lastResponse(path, thrown, error, id);
    }
    if (thrown instanceof HttpStatusException chosen) {
      return CompleteResponse.detail(
          Status.create(chosen.status()), Secrets.masked(chosen.detail()));
    }
    if (declared != EndpointBinding.UNDECLARED) {
      Status status = Status.create(declared);
      String message = message(thrown);
      return CompleteResponse.detail(status, message == null ? status.reasonPhrase() : message);
    }
    return fault(path, thrown, id);
  }

  private CompleteResponse lastResponse(
      String path, Throwable thrown, OutOfMemoryError error, String id) {
    try {
      return fault(path, thrown, id);
    } finally {
      outOfMemory(error);
    }
  }

  /** Memory has run out. */
  public void outOfMemory(OutOfMemoryError error) {
    outOfMemory.accept(error);
  }

  private CompleteResponse fault(String path, Throwable thrown, String id) {
    log.add(
        new RunningRequest(path, id),
        () -> LOG.log(Level.ERROR, "POST " + path + " failed, id " + id, thrown));
    return CompleteResponse.fault(dev ? detail(thrown) : "Internal server error", id);
  }

  /** Logs why a request could not be taken, where its stack tells no more. */
  public void log(String path, String id, String why) {
    log.add(
        new RunningRequest(path, id),
        () -> LOG.log(Level.ERROR, "POST " + path + " was not taken, id " + id + ": " + why));
  }

  private static String detail(Throwable thrown) {
    String message = message(thrown);
    return message == null ? Secrets.masked(ThrownText.name(thrown)) : message;
  }

  private static @Nullable String message(Throwable thrown) {
    String message = ThrownText.message(thrown);
    return message == null ? null : Secrets.masked(message);
  }
}
