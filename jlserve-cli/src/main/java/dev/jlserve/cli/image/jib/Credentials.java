package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.registry.credentials.DockerConfigCredentialRetriever;
import dev.jlserve.cli.console.CliException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's credentials for registries, as {@code docker login} leaves them: in Docker's
 * configuration, or in the helpers that it names. A registry gets those that stand under its own
 * name.
 */
final class Credentials {

  /** How Jib names a helper in what it tells of it. */
  private static final Pattern HELPER = Pattern.compile("docker-credential-[^\\s):\"]+");

  /** How Jib tells that there is no such program. */
  private static final String ABSENT = "The system does not have";

  /** The variable that names the folder of Docker's configuration. */
  private static final String VARIABLE = "DOCKER_CONFIG";

  /** How Jib begins to tell the cause of what it has told. */
  private static final String CAUSE = "  Caused by: ";

  private final Path config;
  private final Set<String> lacks = new ConcurrentSkipListSet<>();

  /** Finds the configuration of a user. */
  Credentials(Map<String, String> environment) {
    this.config = folder(environment).resolve("config.json");
  }

  private static Path folder(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".docker") : Path.of(named);
  }

  /** Looks for those of an image's registry, when it asks for some. */
  CredentialRetriever of(ImageReference reference) {
    return () -> {
      try {
        Optional<Credential> found =
            DockerConfigCredentialRetriever.create(reference.getRegistry(), config)
                .retrieve(this::heard);
        if (found.isPresent()) {
          lacks.clear();
        }
        return found;
      } catch (IOException | IllegalArgumentException e) {
        throw new CliException(
            "Docker's configuration "
                + config
                + " cannot be read: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                + ". Correct the file, or remove it and log in again:",
            List.of(Registry.of(reference).login()));
      }
    };
  }

  private void heard(LogEvent event) {
    Matcher helper = HELPER.matcher(event.getMessage());
    boolean warns =
        event.getLevel() == LogEvent.Level.WARN && !event.getMessage().startsWith(CAUSE);
    if (warns && helper.find()) {
      String named = helper.group() + ", which " + config + " names, ";
      lacks.add(
          named
              + (event.getMessage().startsWith(ABSENT)
                  ? "is not on the PATH"
                  : "gives no credentials for it"));
    }
  }

  /** Why helpers gave none, as clauses. */
  List<String> lacks() {
    return List.copyOf(lacks);
  }
}
