package com.acme.good;

import dev.jlserve.Endpoint;
import dev.jlserve.JLServeApp;
import dev.jlserve.ServedApp;

class Nested {

  protected static class Middle {

    @JLServeApp(name = "nested")
    static class App implements ServedApp {

      record In(Nested.Text text) {}

      App() throws Exception {}

      @Override
      public void setup() {}

      @Override
      public void downloadWeights() {}

      @Endpoint
      Nested.Text echo(In in) {
        return in.text();
      }
    }
  }

  record Text(String text) {}
}
