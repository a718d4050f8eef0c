package dev.jlserve.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Which calls are taken for stuck. */
class StuckCallsTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long BEGAN = System.nanoTime();
  private static final long DEADLINE = BEGAN + 10 * SECOND;

  private final RunningCalls calls = new CallWatch().calls(2);
  private final StuckCalls stuck = new StuckCalls();
  private boolean firstHasGone = true;

  private int begin(Caller caller) {
    return calls.begin(new RunningCall("/a", Thread.currentThread(), BEGAN, DEADLINE, caller));
  }

  private boolean areStuck(long seconds) {
    stuck.look(calls, calls.running(), BEGAN + seconds * SECOND);
    return calls.areStuck();
  }

  @Test
  void theyAreLateForMoreThanASecondAndNobodyWaits() {
    begin(() -> true);
    int second = begin(() -> true);

    assertThat(areStuck(9)).isFalse();
    assertThat(areStuck(10)).isFalse();
    assertThat(areStuck(11)).isFalse();
    assertThat(areStuck(12)).isTrue();
    calls.end(second);
    assertThat(areStuck(13)).isFalse();
    begin(() -> true);
    assertThat(areStuck(14)).isFalse();
    assertThat(areStuck(16)).isTrue();
  }

  @Test
  void oneFreePermitIsEnough() {
    begin(() -> true);

    assertThat(areStuck(20)).isFalse();
    assertThat(areStuck(30)).isFalse();
  }

  @Test
  void aCallThatSomebodyWaitsForIsNotStuck() {
    begin(() -> true);
    begin(() -> false);

    assertThat(areStuck(20)).isFalse();
    assertThat(areStuck(30)).isFalse();
  }

  @Test
  void aCallHasASecondToEndOnceItsClientHasLeft() {
    firstHasGone = false;
    begin(() -> firstHasGone); // A stream goes on for longer than its first item's deadline.
    begin(() -> true);

    assertThat(areStuck(100)).isFalse();
    firstHasGone = true;
    assertThat(areStuck(101)).isFalse();
    assertThat(areStuck(103)).isTrue();
  }
}
