package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppLineTest {

  private static Throwable thrownThrough(String... frames) {
    StackTraceElement[] stack = new StackTraceElement[frames.length];
    for (int i = 0; i < frames.length; i++) {
      stack[i] = new StackTraceElement(frames[i], "m", "F.java", i + 1);
    }
    return with(new IllegalStateException(), stack);
  }

  private static Throwable with(Throwable thrown, StackTraceElement... stack) {
    thrown.setStackTrace(stack);
    return thrown;
  }

  @Test
  void isTheAppsNearestToWhatFailed() {
    Throwable thrown =
        thrownThrough(
            "java.util.HashMap", "a.App$Model", "a.App", "a.AppBootstrap", "java.lang.Thread");
    assertThat(AppLine.of(thrown)).contains("at a.App$Model.m(F.java:2)");
  }

  @Test
  void isThatOfTheAppThatWasCalledLast() {
    Throwable thrown = thrownThrough("x.Bootstrap", "b.Other", "a.App", "a.AppBootstrap$Binding");
    assertThat(AppLine.of(thrown)).contains("at a.App.m(F.java:3)");
  }

  @Test
  void isTheInnermostOfAnOverflowThatHasNoCaller() {
    Throwable thrown =
        with(
            new StackOverflowError(),
            new StackTraceElement("app", "java.base", "21", "java.util.List", "of", "List.java", 1),
            new StackTraceElement("a.App", "deeper", "App.java", 2),
            new StackTraceElement("a.App", "deeper", "App.java", 2));
    assertThat(AppLine.of(thrown)).contains("at a.App.deeper(App.java:2)");
  }

  @Test
  void isNoneWhereTheAppDidNotRun() {
    assertThat(AppLine.of(thrownThrough("java.lang.Thread"))).isEmpty();
  }
}
