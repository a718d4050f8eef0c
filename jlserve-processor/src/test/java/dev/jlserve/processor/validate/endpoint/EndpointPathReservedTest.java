package dev.jlserve.processor.validate.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.spi.ReservedPaths;
import org.junit.jupiter.api.Test;

/** The server and the rule go by the same paths. */
class EndpointPathReservedTest {

  @Test
  void theRuleHasAReasonForEachReservedPath() {
    assertThat(EndpointPathReserved.REASONS.keySet())
        .containsExactlyInAnyOrder(ReservedPaths.ALL.split(" "));
  }
}
