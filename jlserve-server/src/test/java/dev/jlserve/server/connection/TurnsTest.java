package dev.jlserve.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.PassingThreads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Who gets a carrier while a flood of requests keeps all of them busy. */
@Isolated("It takes all carriers.")
class TurnsTest {

  private final Turns turns = new Turns();
  private final PassingThreads flood = PassingThreads.start(turns::giveWay);

  @AfterEach
  void end() {
    flood.end();
  }

  @Test
  void aThreadFromOutsideHasItsTurn() throws Exception {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> turn.complete(null));

    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!turn.isDone()) {
      assertThat(System.nanoTime()).isLessThan(end);
      turns.look(System.nanoTime());
      awaitTick(turn);
    }
  }

  private static void awaitTick(CompletableFuture<Void> turn) throws Exception {
    try {
      turn.get(50, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // The next look is due.
    }
  }
}
