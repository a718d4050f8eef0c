package dev.jlserve.server.http;

import io.helidon.http.Method;

/** What a request asks for, as access to it is judged. */
interface Resource {

  /** The method it takes. */
  Method method();

  /** Whether it is answered without a key. */
  boolean isOpen();
}
