package dev.jlserve.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.plan.PackagePlan;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PackagesTest {

  @Test
  void packagesFollowTheirPlan() throws IOException {
    assertThat(PackagePlan.differences("dev.jlserve.store")).isEmpty();
  }
}
