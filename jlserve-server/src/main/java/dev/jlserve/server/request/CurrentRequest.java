package dev.jlserve.server.request;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The request that a connection handles, once its line and headers are here.
 *
 * @param id its id; empty if there is none
 * @param prologue its method and path; null if there is none
 * @param headers its headers
 */
public record CurrentRequest(String id, @Nullable HttpPrologue prologue, Headers headers) {

  /** None is here. */
  public static final CurrentRequest NONE = new CurrentRequest("", null, WritableHeaders.create());

  public static CurrentRequest of(HttpPrologue prologue, Headers headers) {
    return new CurrentRequest(RequestId.of(headers), prologue, headers);
  }

  /** What is refused before its headers are here. */
  public static CurrentRequest unread() {
    return new CurrentRequest(RequestId.make(), null, NONE.headers());
  }

  /** Its method and path; empty if there is none. */
  public String line() {
    return prologue == null ? "" : prologue.method().text() + " " + path();
  }

  /** Its path; empty if there is none. */
  public String path() {
    return prologue == null ? "" : RequestTarget.path(prologue.uriPath().rawPath());
  }
}
