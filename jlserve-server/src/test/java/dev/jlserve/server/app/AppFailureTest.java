package dev.jlserve.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.WeightsException;
import dev.jlserve.server.sample.Unreadable;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the user is told of app code that fails: one line. */
class AppFailureTest {

  private static String told(Throwable thrown) {
    return AppFailure.of("setup()", thrown).getMessage();
  }

  @Test
  void linesOfAMessageAreJoined() {
    assertThat(told(new IllegalStateException("line1\n  line2\r\nline3\n")))
        .isEqualTo("setup() failed: line1 line2 line3");
    assertThat(told(new IOException("a\nb")))
        .isEqualTo("setup() failed: a b (java.io.IOException)");
    assertThat(told(new OutOfMemoryError("a\nb"))).isEqualTo("setup() ran out of memory: a b");
  }

  @Test
  void memoryThatRanOutIsFoundBehindOtherExceptions() {
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");
    AppFailure failure =
        AppFailure.of("setup()", new IllegalStateException("no model", new Exception(error)));
    assertThat(failure).hasMessage("setup() ran out of memory: Java heap space");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.OUT_OF_MEMORY);
    assertThat(told(new Exception(new OutOfMemoryError("unable to create native thread"))))
        .isEqualTo("setup() ran out of threads: unable to create native thread");
  }

  @Test
  void linesOfHashesStay() {
    assertThat(told(new WeightsException("a\n  b"))).isEqualTo("setup() failed: a\n  b");
  }

  @Test
  void whatCannotBeReadIsToldByItsClass() {
    Throwable thrown = new Unreadable();
    thrown.setStackTrace(new StackTraceElement[0]);
    assertThat(told(thrown))
        .isEqualTo(
            "setup() failed: " + Unreadable.class.getName() + ", whose message cannot be read");
    assertThat(told(new Exception("a", new Unreadable()))).isEqualTo("setup() failed: a");
  }

  @Test
  void causesMayBeACycle() {
    Throwable cause = new Exception("a");
    assertThat(told(new Exception("b", cause.initCause(new Exception("c", cause)))))
        .isEqualTo("setup() failed: b");
  }

  @Test
  void aStaticInitialiserOfTheAppIsNamed() {
    Throwable thrown = new IllegalStateException("no words");
    StackTraceElement field = new StackTraceElement("App", "words", "App.java", 5);
    StackTraceElement initialiser = new StackTraceElement("App", "<clinit>", "App.java", 3);
    StackTraceElement caller = new StackTraceElement("AppBootstrap", "create", "App.java", 20);
    thrown.setStackTrace(new StackTraceElement[] {field, initialiser, caller});
    AppFailure failure =
        AppFailure.of("the app's constructor", new ExceptionInInitializerError(thrown));
    assertThat(failure).hasMessage("the static initialiser of App failed: no words");
    assertThat(failure.place()).contains("at App.words(App.java:5)");

    StackTraceElement other = new StackTraceElement("Words", "<clinit>", "Words.java", 3);
    StackTraceElement constructor = new StackTraceElement("App", "<init>", "App.java", 7);
    thrown.setStackTrace(new StackTraceElement[] {other, constructor, caller});
    failure = AppFailure.of("the app's constructor", new ExceptionInInitializerError(thrown));
    assertThat(failure).hasMessage("the app's constructor failed: no words");
    assertThat(failure.place()).contains("at App.<init>(App.java:7)");
  }

  @Test
  void withoutAMessageThereIsThePlace() {
    Throwable thrown = new NullPointerException();
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 1),
          new StackTraceElement("App", "setup", "App.java", 10),
          new StackTraceElement("AppBootstrap", "setup", "AppBootstrap.java", 20)
        });
    assertThat(told(thrown))
        .isEqualTo("setup() failed: java.lang.NullPointerException at App.setup(App.java:10)");
    thrown.setStackTrace(new StackTraceElement[0]);
    assertThat(told(thrown)).isEqualTo("setup() failed: java.lang.NullPointerException");
  }
}
