package dev.jlserve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.balancer.FreePorts;
import dev.jlserve.balancer.Haproxy;
import dev.jlserve.balancer.SteadyClients;
import dev.jlserve.server.sample.MisbehavingBootstrap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Three processes behind a real HAProxy, restarted one after another: no request is lost. */
@EnabledIf(
    value = "dev.jlserve.balancer.Haproxy#isPresent",
    disabledReason = "haproxy is not there")
class RollingRestartIT {

  private static final int SERVERS = 3;
  private static final int REQUESTS = 1500;

  @TempDir Path folder;

  private final List<ServerProcess> servers = new ArrayList<>();
  private List<Integer> ports = List.of();

  @AfterEach
  void stop() {
    servers.forEach(ServerProcess::close);
  }

  private ServerProcess serve(int index, int delay) throws Exception {
    return ServerProcess.start(
        Files.createDirectories(folder.resolve("server" + index)),
        MisbehavingBootstrap.class,
        Map.of("JLSERVE_SHUTDOWN_DELAY", Integer.toString(delay)),
        "serve",
        "--port",
        Integer.toString(ports.get(index)));
  }

  private void restartAll(int delay, boolean takenOut) throws Exception {
    ports = FreePorts.of(SERVERS);
    for (int i = 0; i < SERVERS; i++) {
      servers.add(serve(i, delay));
    }
    for (ServerProcess server : servers) {
      server.port();
    }
    try (Haproxy balancer = Haproxy.start(folder, ports)) {
      for (int i = 0; i < SERVERS; i++) {
        balancer.awaitUp(i);
      }
      try (SteadyClients clients =
          SteadyClients.start(balancer.port(), "/slow", "{\"text\":\"5\"}")) {
        for (int i = 0; i < SERVERS; i++) {
          if (takenOut) {
            balancer.drain(i);
          }
          ServerProcess old = servers.get(i);
          old.signal("TERM");
          assertThat(old.exitCode()).isEqualTo(143);
          servers.set(i, serve(i, delay));
          servers.get(i).port();
          balancer.ready(i);
          balancer.awaitUp(i);
        }
        clients.endAfter(REQUESTS);
        assertThat(clients.lost()).isEmpty();
        assertThat(clients.answered()).isGreaterThanOrEqualTo(REQUESTS);
      }
    }
  }

  @Test
  void aShutdownDelayLetsTheBalancerSeeIt() throws Exception {
    restartAll(4, false);
  }

  @Test
  void withoutDelayTheBalancerTakesItOutFirst() throws Exception {
    restartAll(0, true);
  }
}
