package dev.jlserve.server.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The slots of calls. */
class RunningCallsTest {

  private final RunningCalls calls = new CallWatch().calls(3);

  private static RunningCall call(String endpoint) {
    return new RunningCall(endpoint, Thread.currentThread(), 0, 0, () -> false);
  }

  @Test
  void callsOfOneThreadHaveSlotsOfTheirOwn() {
    List<Integer> slots = new ArrayList<>();
    for (String endpoint : List.of("/a", "/b", "/c")) {
      slots.add(calls.begin(call(endpoint)));
    }

    assertThat(slots).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(calls.running())
        .extracting(RunningCall::endpoint)
        .containsExactlyInAnyOrder("/a", "/b", "/c");

    calls.end(slots.get(1));
    assertThat(calls.begin(call("/d"))).isEqualTo(slots.get(1));
    assertThat(calls.running())
        .extracting(RunningCall::endpoint)
        .containsExactlyInAnyOrder("/a", "/c", "/d");
  }

  @Test
  void noneRunOnceAllHaveEnded() {
    assertThat(calls.areNone()).isTrue();
    int slot = calls.begin(call("/a"));

    assertThat(calls.areNone()).isFalse();
    calls.end(slot);
    assertThat(calls.areNone()).isTrue();
  }
}
