package dev.jlserve.server.access;

import dev.jlserve.server.request.CurrentRequest;
import dev.jlserve.server.request.RequestId;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.response.DateHeader;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who may ask, of what site, and with which key; and the headers of every response. */
public final class AccessPolicy {

  private static final Header NO_SNIFF =
      HeaderValues.createCached("X-Content-Type-Options", "nosniff");
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Origin");

  private final @Nullable HostRules hosts;
  private final @Nullable ApiKeys keys;
  private final @Nullable CrossOrigin sites;
  private final boolean openInference;
  private final CrossSitePosts posts;

  /**
   * Creates the policy of a server.
   *
   * @param hosts which Host and Origin a development server answers; null lets all pass
   * @param keys the keys of which a request has to bring one; null asks for none
   * @param sites the other sites whose pages may read answers and send forms; null if there are
   *     none
   * @param openInference whether the paths of the Open Inference Protocol are served
   */
  public AccessPolicy(
      @Nullable HostRules hosts,
      @Nullable ApiKeys keys,
      @Nullable CrossOrigin sites,
      boolean openInference) {
    this.hosts = hosts;
    this.keys = keys;
    this.sites = sites;
    this.openInference = openInference;
    this.posts = new CrossSitePosts(sites);
  }

  /**
   * A response as the request's client reads it, wherever it is made: errors have another form in
   * the Open Inference Protocol.
   */
  public CompleteResponse form(CurrentRequest request, CompleteResponse answer) {
    return openInference && isInference(request.path()) ? answer.asError() : answer;
  }

  private static boolean isInference(String path) {
    return path.startsWith("/v2/models/")
        || path.startsWith("/v2/health/")
        || path.equals("/v2")
        || path.equals("/v2/");
  }

  /** The response to a request that may not go on, or null. */
  public @Nullable CompleteResponse refuse(
      ServerRequestHeaders headers, Method method, @Nullable Resource asked) {
    if (hosts != null) {
      CompleteResponse refused = hosts.refuse(headers, sites);
      if (refused != null) {
        return refused;
      }
    }
    if (method.equals(Method.POST)) {
      CompleteResponse refused = posts.refuse(headers);
      if (refused != null) {
        return refused;
      }
    }
    if (sites != null && method.equals(Method.OPTIONS) && asked != null) {
      CompleteResponse preflight = sites.preflight(headers, asked.method());
      if (preflight != null) {
        return preflight;
      }
    }
    return keys == null || (asked != null && asked.isOpen()) ? null : keys.refuse(headers);
  }

  /**
   * The headers of every response to a request, wherever it is made.
   *
   * @param answer takes them
   */
  public void mark(CurrentRequest request, Consumer<Header> answer) {
    answer.accept(DateHeader.now());
    answer.accept(HeaderValues.create(RequestId.HEADER, request.id()));
    answer.accept(NO_SNIFF);
    if (sites != null) {
      answer.accept(VARY);
      String origin = sites.allowed(request.headers());
      if (origin != null) {
        answer.accept(HeaderValues.create(CrossOrigin.ALLOW_ORIGIN, origin));
        answer.accept(CrossOrigin.EXPOSE_HEADERS);
      }
    }
  }
}
