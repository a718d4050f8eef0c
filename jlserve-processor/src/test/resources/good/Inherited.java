package com.acme.good;

import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import java.io.IOException;

@JLServeApp
final class Inherited extends Warm<String> {

  record In(String text) {}

  // Looks like a lifecycle method, but there is one already.
  void setUp() {}

  @Endpoint
  In echo(In in) {
    return in;
  }
}

abstract class Warm<T> implements Weighted {

  void setup() throws IOException {}
}

interface Weighted {

  default void downloadWeights() throws Exception {}
}
