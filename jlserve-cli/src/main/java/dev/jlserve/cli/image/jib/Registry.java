package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.ImageReference;
import dev.jlserve.cli.console.ShellCommand;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A registry. One on this machine may speak plain HTTP, and is sent its credentials over it; every
 * other one needs TLS that Java trusts.
 *
 * @param host its name and port
 * @param image whose registry it is, for messages
 */
record Registry(String host, String image) {

  /** Where no registry is asked. */
  static final Registry NONE = new Registry("", "");

  private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d+){3})(:\\d+)?");

  private static final String DOCKER_HUB = "registry-1.docker.io";

  static Registry of(ImageReference reference) {
    return new Registry(reference.getRegistry(), reference.toString());
  }

  boolean isLoopback() {
    return LOOPBACK.matcher(host).matches();
  }

  /** The command that logs in to it. */
  String login() {
    List<String> words =
        host.equals(DOCKER_HUB) ? List.of("docker", "login") : List.of("docker", "login", host);
    return ShellCommand.of(words.toArray(String[]::new));
  }
}
