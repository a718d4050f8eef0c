package dev.jlserve.server.http;

import io.helidon.http.HttpPrologue;
import org.jspecify.annotations.Nullable;

/**
 * The request that a connection handles, or handled last.
 *
 * @param id its id; empty before the first one
 * @param prologue its method and path; null before the first one
 */
record CurrentRequest(String id, @Nullable HttpPrologue prologue) {

  /** No handler has had a request yet. */
  static final CurrentRequest NONE = new CurrentRequest("", null);

  /** Its method and path; empty before the first one. */
  String line() {
    return prologue == null ? "" : prologue.method().text() + " " + path();
  }

  /** Its path; empty before the first one. */
  String path() {
    return prologue == null ? "" : RequestLine.path(prologue.uriPath().rawPath());
  }
}
