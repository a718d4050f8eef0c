package dev.jlserve.server.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;

/**
 * Pairs of virtual threads that run briefly and wake each other, as a flood of requests does. The
 * queues of the carriers never become empty, so that nothing else gets its turn.
 */
public final class PassingThreads {

  private static final int PAIRS = 200;

  private final List<Thread> threads = new ArrayList<>();

  private PassingThreads() {}

  /**
   * They run until they are ended.
   *
   * @param meanwhile what each does after it has run
   */
  public static PassingThreads start(Runnable meanwhile) {
    PassingThreads started = new PassingThreads();
    for (int i = 0; i < PAIRS; i++) {
      SynchronousQueue<Integer> passed = new SynchronousQueue<>();
      started.add(() -> passed.put(1), meanwhile);
      started.add(passed::take, meanwhile);
    }
    return started;
  }

  /** Ends them. */
  public void end() {
    threads.forEach(Thread::interrupt);
  }

  private void add(Step step, Runnable meanwhile) {
    threads.add(
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    while (true) {
                      step.run();
                      meanwhile.run();
                    }
                  } catch (InterruptedException ended) {
                    // As it is to be.
                  }
                }));
  }

  private interface Step {
    void run() throws InterruptedException;
  }
}
