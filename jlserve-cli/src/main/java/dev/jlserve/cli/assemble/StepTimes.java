package dev.jlserve.cli.assemble;

import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import java.time.Duration;

/** Tells each step of a build as it ends, with the time since the one before it ended. */
final class StepTimes {

  private final Console console;
  private long last = System.nanoTime();

  /** The first step begins now. */
  StepTimes(Console console) {
    this.console = console;
  }

  /** A step begins now; what came before it belongs to none. */
  void begin() {
    last = System.nanoTime();
  }

  /** A step has ended, and the next one begins. */
  void tell(Event.Step step) {
    long now = System.nanoTime();
    console.tell(step.after(Duration.ofNanos(now - last)));
    last = now;
  }
}
