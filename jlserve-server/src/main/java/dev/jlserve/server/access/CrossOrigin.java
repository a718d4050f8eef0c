package dev.jlserve.server.access;

import dev.jlserve.server.request.FieldSyntax;
import dev.jlserve.server.response.CompleteResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other sites whose pages may read answers (CORS, as the Fetch standard has it). */
public final class CrossOrigin {

  static final HeaderName ALLOW_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");
  static final Header EXPOSE_HEADERS =
      HeaderValues.createCached(
          "Access-Control-Expose-Headers",
          "Inference-Header-Content-Length, Retry-After, X-Request-Id");

  private static final HeaderName REQUEST_METHOD =
      HeaderNames.create("Access-Control-Request-Method");
  private static final HeaderName REQUEST_HEADERS =
      HeaderNames.create("Access-Control-Request-Headers");
  private static final Header MAX_AGE = HeaderValues.createCached("Access-Control-Max-Age", "600");

  private final Set<String> origins;

  /** Creates it for origins such as {@code https://app.example}. */
  public CrossOrigin(Collection<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  boolean allows(String origin) {
    return origins.contains(origin);
  }

  /** The request's origin if it may read the response, or null. */
  @Nullable String allowed(Headers headers) {
    if (!headers.contains(HeaderNames.ORIGIN)) {
      return null;
    }
    String origin = headers.get(HeaderNames.ORIGIN).get();
    return allows(origin) ? origin : null;
  }

  /**
   * The response to a browser that asks before it sends a request of another site; else null. Any
   * header may be sent, since credentials of the browser's own never are.
   */
  @Nullable CompleteResponse preflight(ServerRequestHeaders headers, Method method) {
    if (!headers.contains(REQUEST_METHOD) || allowed(headers) == null) {
      return null;
    }
    List<Header> allowed = new ArrayList<>();
    allowed.add(HeaderValues.create("Access-Control-Allow-Methods", method.text()));
    if (headers.contains(REQUEST_HEADERS)) {
      String names = headers.get(REQUEST_HEADERS).values();
      if (Arrays.stream(names.split(",", -1)).map(String::strip).allMatch(FieldSyntax::isToken)) {
        allowed.add(HeaderValues.create("Access-Control-Allow-Headers", names));
      }
    }
    allowed.add(MAX_AGE);
    // Not 204, which Helidon sends with a Content-Length, against RFC 9110, 8.6.
    return new CompleteResponse(Status.OK_200, CompleteResponse.NOTHING, List.copyOf(allowed));
  }
}
