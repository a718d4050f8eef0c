package com.acme.good;

import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;

/** A superclass takes the settings, which are of a record with type arguments. */
@JLServeApp
final class InheritedSettings extends Configured {

  record In(String text) {}

  public void downloadWeights() {}

  @Endpoint
  In echo(In in) {
    return in;
  }
}

abstract class Configured {

  record Limits<T>(T lower, T upper) {}

  void setup(Limits<Integer> limits) {}
}
