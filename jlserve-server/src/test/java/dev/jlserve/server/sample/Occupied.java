package dev.jlserve.server.sample;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.Deflater;

/**
 * What user code does while a call lasts. Code that computes does so with a virtual thread for each
 * processor, as a model does that takes all of them: one call leaves no carrier to anybody.
 */
public enum Occupied {
  /** It waits, and leaves its carrier to others. */
  SLEEPS {
    @Override
    void compute() {
      throw new AssertionError("it sleeps");
    }
  },

  /** It computes in Java. */
  SPINS {
    @Override
    void compute() {
      Thread.onSpinWait();
    }
  },

  /** It computes in native code, which no interruption reaches. */
  NATIVE {
    @Override
    void compute() {
      Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
      deflater.setInput(TEXT.duplicate());
      deflater.finish();
      deflater.deflate(ByteBuffer.allocateDirect(SIZE));
      deflater.end();
    }
  };

  /** A test that fails leaves nothing that computes for longer. */
  private static final long MOST = TimeUnit.SECONDS.toNanos(60);

  private static final int SIZE = 1 << 20;
  private static final ByteBuffer TEXT = text();

  private static ByteBuffer text() {
    ByteBuffer text = ByteBuffer.allocateDirect(SIZE);
    new Random(1).ints(SIZE, 'a', 'h').forEach(letter -> text.put((byte) letter));
    return text.flip();
  }

  /** Some milliseconds of it at most. */
  abstract void compute();

  /** Until the latch is open. */
  public void until(CountDownLatch open) throws InterruptedException {
    if (this == SLEEPS) {
      open.await();
    } else {
      until(() -> open.getCount() == 0);
    }
  }

  /** Until the semaphore has a permit, which is taken. */
  public void until(Semaphore free) throws InterruptedException {
    if (this == SLEEPS) {
      free.acquire();
    } else {
      until(free::tryAcquire);
    }
  }

  /** Until it is interrupted. */
  public void forever() throws InterruptedException {
    until(new CountDownLatch(1));
  }

  /** For so long. */
  public void millis(long millis) throws InterruptedException {
    if (this == SLEEPS) {
      TimeUnit.MILLISECONDS.sleep(millis);
    } else {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
      until(() -> System.nanoTime() - end >= 0);
    }
  }

  /** Until the latch is open, whoever interrupts it. */
  public void stubbornly(CountDownLatch open) {
    while (open.getCount() > 0) {
      try {
        until(open);
      } catch (InterruptedException ignored) {
        // On purpose.
      }
    }
  }

  private void until(BooleanSupplier end) throws InterruptedException {
    long begin = System.nanoTime();
    CountDownLatch ended = new CountDownLatch(1);
    for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
      Thread.ofVirtual().start(() -> computeWhile(() -> ended.getCount() > 0));
    }
    try {
      while (!end.getAsBoolean()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (System.nanoTime() - begin > MOST) {
          throw new IllegalStateException("nobody ended it");
        }
        compute();
      }
    } finally {
      ended.countDown();
    }
  }

  private void computeWhile(BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      compute();
    }
  }
}
