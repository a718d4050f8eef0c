package dev.jlserve.server.testing;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests and waits for whole responses, a limited time each. */
final class LimitedClient {

  /** What a response may take beyond the deadline, which the server itself holds. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();
  private final Duration patience;

  LimitedClient(Duration deadline) {
    patience = deadline.plus(GRACE);
  }

  /**
   * The response, whole.
   *
   * @throws IllegalStateException if there is none in time
   */
  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    // A time-out of the request itself would end at its headers.
    CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
    String call = request.method() + " " + request.uri().getPath();
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(call + " has no answer: " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IllegalStateException(
          call + " has no answer after " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException(call + " was interrupted", e);
    }
  }

  /** Ends its connections, so that a drain does not wait for them. */
  void close() {
    client.shutdownNow();
  }
}
