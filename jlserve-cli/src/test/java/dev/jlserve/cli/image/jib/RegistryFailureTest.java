package dev.jlserve.cli.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.ImageReference;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegistryFailureTest {

  private static String message(Exception e) throws Exception {
    Registry registry = Registry.of(ImageReference.parse("192.0.2.2:1/app"));
    return RegistryFailure.of(e, registry, List.of()).getMessage();
  }

  @Test
  void aRegistryThatDoesNotRespondIsToldWhereJavaSaysNothing() throws Exception {
    ConnectException refused = new ConnectException();
    refused.initCause(new ClosedChannelException());

    assertThat(message(new IOException(refused)))
        .isEqualTo(
            "The registry 192.0.2.2:1 cannot be reached: no server responds there. Correct the"
                + " name, or start it, then try again.");
  }

  @Test
  void theInnermostCauseThatSaysSomethingIsTold() throws Exception {
    assertThat(message(new IOException("outer", new IOException("no space", new IOException()))))
        .startsWith("The image cannot be written: no space. Make room");
  }

  @Test
  void aCauseThatSaysNothingIsNamed() throws Exception {
    assertThat(message(new SocketTimeoutException()))
        .startsWith("The registry 192.0.2.2:1 cannot be reached: socket timeout. Correct");
    assertThat(message(new ClosedChannelException()))
        .startsWith("The image cannot be written: closed channel. Make room");
    assertThat(message(new IllegalStateException()))
        .isEqualTo("The image cannot be made: illegal state.");
  }
}
