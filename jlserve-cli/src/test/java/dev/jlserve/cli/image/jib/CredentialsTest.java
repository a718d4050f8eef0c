package dev.jlserve.cli.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  @TempDir private Path folder;
  private ImageReference image;
  private Credentials credentials;

  @BeforeEach
  void name() throws Exception {
    image = ImageReference.parse("192.0.2.2:1/app");
    credentials = new Credentials(Map.of("DOCKER_CONFIG", folder.toString()));
  }

  private Path config(String text) throws IOException {
    return Files.writeString(folder.resolve("config.json"), text);
  }

  @Test
  void aMistakeInTheConfigurationIsToldWithItsFile() throws Exception {
    for (String text :
        List.of("{bad", "{\"auths\":{\"192.0.2.2:1\":{\"auth\":\"!!\"}}}", "{\"auths\":7}")) {
      Path config = config(text);

      assertThatThrownBy(() -> credentials.of(image).retrieve())
          .as(text)
          .isInstanceOfSatisfying(
              CliException.class,
              told -> {
                Registry registry = Registry.of(image);
                assertThat(told.commands()).containsExactly("docker login 192.0.2.2:1");
                assertThat(RegistryFailure.of(new ExecutionException(told), registry, List.of()))
                    .isSameAs(told);
              })
          .hasMessageStartingWith("Docker's configuration " + config + " cannot be read: ")
          .hasMessageEndingWith(". Correct the file, or remove it and log in again:");
    }
  }

  @Test
  void aHelperThatIsAbsentIsNamedWhereALoginIsDemanded() throws Exception {
    for (String text :
        List.of("{\"credHelpers\":{\"192.0.2.2:1\":\"none\"}}", "{\"credsStore\":\"none\"}")) {
      Path config = config(text);

      assertThat(credentials.of(image).retrieve()).as(text).isEmpty();

      Exception refused =
          new RegistryAuthenticationFailedException("192.0.2.2:1", "app", "unauthorized");
      assertThat(RegistryFailure.of(refused, Registry.of(image), credentials.lacks()))
          .hasMessage(
              "The registry 192.0.2.2:1 demands a login, and there is none: docker-credential-none,"
                  + " which "
                  + config
                  + " names, is not on the PATH. Correct that, log in, then try again:");
    }
  }

  @Test
  void whatAHelperLacksIsNoNewsWhereThereIsAPassword() throws Exception {
    config("{\"credsStore\":\"none\",\"auths\":{\"192.0.2.2:1\":{\"auth\":\"YTpi\"}}}");

    assertThat(credentials.of(image).retrieve()).contains(Credential.from("a", "b"));
    assertThat(credentials.lacks()).isEmpty();
  }
}
