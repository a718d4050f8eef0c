package dev.jlserve.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ReadableLogTest {

  private static StackTraceElement frame(String type, String method) {
    return new StackTraceElement(type, method, "File.java", 1);
  }

  private static String formatted(Throwable thrown) {
    LogRecord entry = new LogRecord(Level.SEVERE, "POST /greet failed");
    entry.setThrown(thrown);
    return new ReadableLog().format(entry);
  }

  @Test
  void aStackEndsWithTheApp() {
    IllegalStateException thrown = new IllegalStateException("no model");
    thrown.setStackTrace(
        new StackTraceElement[] {
          frame("ai.onnxruntime.OrtSession", "run"),
          frame("acme.Greeter", "greet"),
          frame("acme.GreeterBootstrap$GreetBinding", "call"),
          frame("dev.jlserve.server.call.SingleCalls", "respond"),
          frame("java.lang.VirtualThread", "run")
        });

    assertThat(formatted(thrown))
        .isEqualToNormalizingNewlines(
            """
            SEVERE: POST /greet failed
            java.lang.IllegalStateException: no model
            \tat ai.onnxruntime.OrtSession.run(File.java:1)
            \tat acme.Greeter.greet(File.java:1)
            """);
  }

  @Test
  void aCauseIsKeptAndCutToo() {
    IllegalStateException cause = new IllegalStateException("cause");
    cause.setStackTrace(
        new StackTraceElement[] {
          frame("acme.Model", "load"), frame("dev.jlserve.server.call.SingleCalls", "respond")
        });
    RuntimeException thrown = new RuntimeException("outer", cause);
    thrown.setStackTrace(new StackTraceElement[] {frame("acme.Greeter", "greet")});

    assertThat(formatted(thrown))
        .contains("\tat acme.Greeter.greet", "Caused by: java.lang.IllegalStateException: cause")
        .contains("\tat acme.Model.load")
        .doesNotContain("SingleCalls");
  }

  @Test
  void aTerminalIsNotTold() {
    String hostile = "a\u001b[2Jb\u0007\u009bc\u202ed\te";
    IllegalStateException thrown = new IllegalStateException(hostile);
    thrown.setStackTrace(new StackTraceElement[] {frame("acme.Greeter", "greet")});

    assertThat(formatted(thrown))
        .contains("IllegalStateException: a\\u001b[2Jb\\u0007\\u009bc\\u202ed\te")
        .contains("\tat acme.Greeter.greet");
    assertThat(new ReadableLog().format(new LogRecord(Level.INFO, hostile)))
        .startsWith("INFO: a\\u001b[2Jb\\u0007\\u009bc\\u202ed\te");
  }

  @Test
  void aFaultOfTheServerKeepsItsFrames() {
    IllegalStateException thrown = new IllegalStateException("bug");
    thrown.setStackTrace(
        new StackTraceElement[] {
          frame("dev.jlserve.server.call.SingleCalls", "respond"),
          frame("dev.jlserve.server.http.Dispatcher", "handle")
        });

    assertThat(formatted(thrown)).contains("SingleCalls.respond", "Dispatcher.handle");
  }
}
