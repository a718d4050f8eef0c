package dev.jlserve.server.access;

import io.helidon.http.Method;

/** What a request asks for, as access to it is judged. */
public interface Resource {

  /** The method it takes. */
  Method method();

  /** Whether it is answered without a key. */
  boolean isOpen();
}
