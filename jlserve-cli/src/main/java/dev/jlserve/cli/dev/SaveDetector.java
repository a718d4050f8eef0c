package dev.jlserve.cli.dev;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.CompiledApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for saves that can be served. One that does not compile, or that asks for a build, is told
 * once and passed over; so is the end of that. What fails again while saves are built is told
 * again. Nothing is told of a save that another one follows while it is compiled.
 */
final class SaveDetector {

  /** How long sources must rest before they are read: an editor may write in several steps. */
  private static final long REST_MILLIS = 25;

  /** How often a build that the user was asked for is looked for. */
  private static final long BUILD_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Console console;
  private final SourceWatch watch;
  private final Compilation compilation;
  private final boolean builds;
  private List<Event> told = List.of();
  private boolean unread;
  private boolean awaitsBuild;
  private @Nullable Reading overtaken;
  private long lastRead;
  private long readAt;

  /**
   * Creates the detector for the sources of one app.
   *
   * @param compilation what the sources amount to now
   * @param builds whether that builds where it must, so that the user need not
   */
  SaveDetector(Console console, SourceWatch watch, Compilation compilation, boolean builds) {
    this.console = console;
    this.watch = watch;
    this.compilation = compilation;
    this.builds = builds;
  }

  /** Makes an app of the sources. */
  interface Compilation {

    /**
     * What the sources amount to now.
     *
     * @param serving whether an earlier app serves meanwhile
     * @throws CliException if that cannot be served, with the command that builds it if there is
     *     one
     */
    CompiledApp run(boolean serving);
  }

  /**
   * What the sources amounted to.
   *
   * @param app the app; null if it cannot be served
   * @param mistakes why it cannot be served
   * @param needsBuild whether a build by the user would mend that
   */
  private record Reading(@Nullable CompiledApp app, List<Event> mistakes, boolean needsBuild) {

    boolean isAs(@Nullable Reading other) {
      return other != null
          && mistakes.equals(other.mistakes)
          && (app == null ? other.app == null : isSame(app, other.app));
    }
  }

  /** A pause that ends early, and says so, when there is nothing to wait for any more. */
  interface Pause {
    boolean endsWithin(long milliseconds) throws InterruptedException;
  }

  /**
   * The next app that differs from the one that is served; null if the pause ended first.
   *
   * @param served the app that is served; null if none is
   */
  @Nullable CompiledApp next(@Nullable CompiledApp served, Pause pause)
      throws InterruptedException {
    if (served != null) {
      watch.follow(served);
    }
    long changedAt = System.nanoTime();
    Duration interval = LookInterval.after(Duration.ZERO, Duration.ZERO);
    while (!pause.endsWithin(unread ? REST_MILLIS : interval.toMillis())) {
      long began = System.nanoTime();
      boolean changed = watch.changed();
      long looked = System.nanoTime();
      interval =
          LookInterval.after(
              Duration.ofNanos(looked - began), Duration.ofNanos(looked - changedAt));
      if (changed) {
        changedAt = looked;
        unread = true;
      } else if (unread || isBuildLookedFor()) {
        Reading reading = read(served != null);
        if (isOvertaken(reading)) {
          changedAt = System.nanoTime();
        } else if (isNext(reading, served)) {
          return reading.app();
        }
      }
    }
    return null;
  }

  /** When the sources of the last app were read, in milliseconds of the system's clock. */
  long readAt() {
    return readAt;
  }

  private boolean isBuildLookedFor() {
    return awaitsBuild && System.nanoTime() - lastRead > BUILD_NANOS;
  }

  /**
   * Whether the sources were saved again meanwhile, so that it stands for nothing any more. What
   * only touches their folders leads to the same reading, which counts then.
   */
  private boolean isOvertaken(Reading reading) {
    unread = watch.changed();
    boolean again = unread && !reading.isAs(overtaken);
    overtaken = again ? reading : null;
    return again;
  }

  private boolean isNext(Reading reading, @Nullable CompiledApp served) {
    awaitsBuild = reading.needsBuild();
    boolean mistaken = !told.isEmpty();
    tell(reading.mistakes());
    CompiledApp app = reading.app();
    if (app == null) {
      return false;
    }
    boolean same = isSame(app, served);
    if (same && mistaken) {
      console.tell(new Event.Note("the error is gone; the saved code is the code that serves"));
    }
    return !same;
  }

  private Reading read(boolean serving) {
    lastRead = System.nanoTime();
    readAt = System.currentTimeMillis();
    try {
      return new Reading(compilation.run(serving), List.of(), false);
    } catch (CliException e) {
      boolean needsBuild = !builds && !e.commands().isEmpty();
      List<Event> events = new ArrayList<>(e.events());
      if (serving && !needsBuild) {
        events.add(new Event.Waiting("What was saved before still serves."));
      }
      return new Reading(null, events, needsBuild);
    }
  }

  /** A build has printed its steps meanwhile, so that its end is told each time. */
  private void tell(List<Event> events) {
    if (builds || !events.equals(told)) {
      events.forEach(console::tell);
      told = events;
    }
  }

  private static boolean isSame(CompiledApp app, @Nullable CompiledApp served) {
    return served != null
        && app.sources().hash().equals(served.sources().hash())
        && app.jvmOptions().equals(served.jvmOptions());
  }
}
