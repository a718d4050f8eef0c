package dev.jlserve.server.app;

import dev.jlserve.server.log.ThrownText;
import java.util.List;
import java.util.Optional;

/** Where in the app's own class something failed. */
public final class AppLine {

  /** What the name of a class that calls the app ends with, after the app's own. */
  private static final String CALLER = "Bootstrap";

  private AppLine() {}

  /**
   * Such as {@code at Greeter.setup(Greeter.java:12)}; empty if the app's class was not running.
   *
   * @param thrown what the app's code threw
   */
  public static Optional<String> of(Throwable thrown) {
    List<StackTraceElement> frames = ThrownText.frames(thrown);
    Optional<String> app = app(frames);
    // Of an overflow the JVM keeps the innermost frames alone.
    boolean cut = app.isEmpty() && thrown instanceof StackOverflowError;
    return frames.stream()
        .filter(
            frame ->
                cut
                    ? !ThreadPlace.isOfJdk(frame)
                    : app.filter(outermost(frame)::equals).isPresent())
        .findFirst()
        .map(AppLine::text);
  }

  /** The app's class, if it failed while the JVM initialised that class. */
  static Optional<String> initialised(Throwable thrown) {
    List<StackTraceElement> frames = ThrownText.frames(thrown);
    Optional<String> app = app(frames);
    return frames.stream()
        .filter(frame -> app.filter(outermost(frame)::equals).isPresent())
        .reduce((first, last) -> last)
        .filter(frame -> frame.getMethodName().equals("<clinit>"))
        .map(StackTraceElement::getClassName);
  }

  private static Optional<String> app(List<StackTraceElement> frames) {
    return frames.stream()
        .map(AppLine::outermost)
        .filter(name -> name.endsWith(CALLER))
        .map(name -> name.substring(0, name.length() - CALLER.length()))
        .reduce((first, last) -> last);
  }

  private static String outermost(StackTraceElement frame) {
    String name = frame.getClassName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static String text(StackTraceElement frame) {
    return "at "
        + frame.getClassName()
        + "."
        + frame.getMethodName()
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")";
  }
}
