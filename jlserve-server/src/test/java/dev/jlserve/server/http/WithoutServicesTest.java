package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.Lookup;
import io.helidon.service.registry.ServiceRegistry;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class WithoutServicesTest {

  @Test
  void findsNothingInsideAndEverythingOutside() throws IOException {
    ServiceRegistry inside = WithoutServices.call(GlobalServiceRegistry::registry);

    assertThat(declared(inside)).isZero();
    assertThat(declared(GlobalServiceRegistry.registry())).isPositive();
  }

  private static long declared(ServiceRegistry registry) {
    return registry.lookupServices(Lookup.EMPTY).stream()
        .filter(service -> service.serviceType().packageName().equals("io.helidon.config"))
        .count();
  }

  @Test
  void passesOnWhatGoesWrong() {
    IOException taken = new IOException("port");

    assertThatThrownBy(
            () ->
                WithoutServices.call(
                    () -> {
                      throw taken;
                    }))
        .isSameAs(taken);
  }
}
