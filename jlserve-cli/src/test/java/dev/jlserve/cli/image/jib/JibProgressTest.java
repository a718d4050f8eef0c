package dev.jlserve.cli.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.event.events.ProgressEvent;
import com.google.cloud.tools.jib.event.progress.Allocation;
import dev.jlserve.cli.console.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JibProgressTest {

  private static final String LAYER = "sha256:" + "a".repeat(64);

  private final Allocation task =
      Allocation.newRoot("pushing", 1).newChild("pushing blob " + LAYER, 1000);
  private final List<String> shown = new ArrayList<>();
  private final JibProgress progress =
      new JibProgress(
          new Progress() {
            @Override
            public void update(String item, long done, long total) {
              shown.add(item + " " + done + " of " + total);
            }

            @Override
            public void close() {}
          },
          "pushing blob");

  /** Jib begins the task, then asks the registry, and at last tells all of it as done. */
  @Test
  void aLayerThatTheRegistryHasIsNotShown() {
    progress.heard(new ProgressEvent(task, 0));
    progress.heard(LogEvent.info("BLOB already exists on target registry : digest: " + LAYER));
    progress.heard(new ProgressEvent(task, 1000));

    assertThat(progress.bytes()).isZero();
    assertThat(shown).isEmpty();
  }

  @Test
  void aLayerIsShownOnceSomeOfItHasMoved() {
    progress.heard(new ProgressEvent(task, 0));
    progress.heard(new ProgressEvent(task, 400));
    progress.heard(new ProgressEvent(task, 600));

    assertThat(progress.bytes()).isEqualTo(1000);
    assertThat(shown)
        .containsExactly("sha256:aaaaaaaaaaaa 400 of 1000", "sha256:aaaaaaaaaaaa 1000 of 1000");
  }
}
