package dev.jlserve.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackagePlanTest {

  @Test
  void theApiFollowsItsPlan() throws Exception {
    assertThat(PackagePlan.differences("dev.jlserve")).isEmpty();
  }

  @Test
  void eachDifferenceIsASentence() {
    PackagePlan plan =
        PackagePlan.read(
            List.of(
                "# comment", "a: b", "b:", "c: a", "gone:", "circle: a.X a.Y", "circle: a.V a.W"));
    Dependencies found =
        new Dependencies(
            Map.of("a", Set.of("b"), "b", Set.of("a"), "c", Set.of(), "d", Set.of()),
            Map.of(
                "a.X", Set.of("a.Y"),
                "a.Y", Set.of("a.X"),
                "b.P", Set.of("b.Q"),
                "b.Q", Set.of("b.P")));

    assertThat(plan.differences(found).stream().map(line -> line.replaceAll("src.test.", "")))
        .containsExactlyInAnyOrder(
            "Package b may not import a. packages.txt allows []",
            "Package c does not import a. Take it out of packages.txt",
            "Package d is not in packages.txt. Add a line for it",
            "There is no package gone. Take it out of packages.txt",
            "a, b need each other in a circle. Move what they share below them",
            "b.P, b.Q need each other in a circle. Move what they share below them",
            "a.V, a.W are no circle any more. Take their line out of packages.txt");
  }
}
