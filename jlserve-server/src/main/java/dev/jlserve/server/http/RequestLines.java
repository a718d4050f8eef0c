package dev.jlserve.server.http;

import dev.jlserve.server.json.FirstViolation;
import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.Response;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints a line for each request of a development server, once it is answered: {@code POST /greet
 * 422 0.8 ms text: Field required}.
 */
public final class RequestLines {

  private static final String RESET = "\u001b[0m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RED = "\u001b[31m";

  private final PrintStream out;
  private final boolean colors;

  /**
   * Creates them.
   *
   * @param colors whether the status has a color of ANSI's
   */
  public RequestLines(PrintStream out, boolean colors) {
    this.out = out;
    this.colors = colors;
  }

  /**
   * Prints the line of a request.
   *
   * @param status the status it was answered with, or that of a client that had gone
   * @param nanos from the end of its headers to the end of the response
   * @param response null if none was sent
   */
  void print(CurrentRequest request, int status, long nanos, @Nullable Response response) {
    StringBuilder line = new StringBuilder(printable(request.line()));
    line.append(' ').append(colored(status));
    line.append(String.format(Locale.ROOT, " %.1f ms", nanos / 1e6));
    if (response != null && response.batchSize() > 0) {
      line.append(", batch of ").append(response.batchSize());
    }
    reason(status, response).ifPresent(reason -> line.append("  ").append(printable(reason)));
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }

  private String colored(int status) {
    if (!colors) {
      return Integer.toString(status);
    }
    return (status < 400 ? GREEN : status < 500 ? YELLOW : RED) + status + RESET;
  }

  private static Optional<String> reason(int status, @Nullable Response response) {
    return status == CompleteResponse.UNPROCESSABLE.code()
            && response instanceof CompleteResponse complete
        ? FirstViolation.in(complete.body())
        : Optional.empty();
  }

  /** A client's bytes move no cursor and change no color. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
