package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.registry.credentials.CredentialRetrievalException;
import com.google.cloud.tools.jib.registry.credentials.DockerConfigCredentialRetriever;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The user's credentials for registries, as {@code docker login} leaves them: in Docker's
 * configuration, or in the helpers that it names. A registry gets those that stand under its own
 * name.
 *
 * @param config Docker's configuration
 */
record Credentials(Path config) {

  /** The variable that names the folder of Docker's configuration. */
  private static final String VARIABLE = "DOCKER_CONFIG";

  /** Finds the configuration of a user. */
  Credentials(Map<String, String> environment) {
    this(folder(environment).resolve("config.json"));
  }

  private static Path folder(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".docker") : Path.of(named);
  }

  /** Looks for those of an image's registry, when it asks for some. */
  CredentialRetriever of(ImageReference reference) {
    return () -> {
      try {
        return DockerConfigCredentialRetriever.create(reference.getRegistry(), config)
            .retrieve(event -> {});
      } catch (IOException e) {
        throw new CredentialRetrievalException(e);
      }
    };
  }
}
