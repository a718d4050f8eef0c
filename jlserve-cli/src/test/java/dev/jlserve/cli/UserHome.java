package dev.jlserve.cli;

import dev.jlserve.store.testing.RunFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The home of a user who has {@code jlserve} on the PATH and an empty Maven repository. What this
 * build downloaded need not be downloaded again: it counts as one more remote repository.
 */
final class UserHome {

  private static final String SETTINGS =
      """
      <settings>
        <localRepository>%2$s</localRepository>
        <profiles>
          <profile>
            <id>test</id>
            <repositories>
              <repository>
                <id>home</id>
                <url>%1$s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
              </repository>
            </repositories>
            <pluginRepositories>
              <pluginRepository>
                <id>home</id>
                <url>%1$s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
              </pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles><activeProfile>test</activeProfile></activeProfiles>
      </settings>
      """;

  /** With an archive of Maven's classes, which the first Maven makes on a JDK that knows how. */
  private static final String MAVEN_OPTIONS =
      String.join(" ", CliJar.SHORT_LIVED)
          + " -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive"
          + " -XX:SharedArchiveFile="
          + RunFolder.create().resolve("maven.jsa")
          + " -Xlog:disable";

  private final Path folder;

  private UserHome(Path folder) {
    this.folder = folder;
  }

  /** Makes one below a folder. */
  static UserHome in(Path parent) throws IOException {
    return in(parent, parent.resolve("home/.m2/repository"));
  }

  /** Makes one below a folder, of a user whose Maven repository is elsewhere and may be filled. */
  static UserHome in(Path parent, Path repository) throws IOException {
    UserHome home = new UserHome(Files.createDirectory(parent.resolve("home")));
    Path downloaded = Path.of(System.getProperty("jlserve.local-repository"));
    Files.createDirectory(home.folder.resolve(".m2"));
    Files.writeString(home.settings(), SETTINGS.formatted(downloaded.toUri(), repository));
    Path launcher = Files.createDirectory(home.folder.resolve("bin")).resolve("jlserve");
    Files.writeString(
        launcher, "#!/bin/sh\nexec %s -jar '%s' \"$@\"\n".formatted(home.java(), CliJar.path()));
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException(launcher + " cannot be made executable");
    }
    return home;
  }

  private String java() {
    List<String> options = new ArrayList<>(CliJar.SHORT_LIVED);
    options.addAll(CliAotCache.OPTIONS);
    options.addAll(AppAotCache.OPTIONS);
    return "'%s/bin/java' %s '-Duser.home=%s'"
        .formatted(System.getProperty("java.home"), String.join(" ", options), folder);
  }

  /** Maven's settings. */
  Path settings() {
    return folder.resolve(".m2/settings.xml");
  }

  /** {@code jlserve check} of several apps in one process. */
  ProcessBuilder checkEach(Path workingFolder, List<String> apps) throws URISyntaxException {
    Path classes =
        Path.of(CheckEach.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return shell(
        workingFolder,
        "exec %s -cp '%s:%s' %s %s"
            .formatted(
                java(), CliJar.path(), classes, CheckEach.class.getName(), String.join(" ", apps)));
  }

  /** A shell that runs lines as the user would type them, and ends at the first that fails. */
  ProcessBuilder shell(Path workingFolder, String lines) {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-c", lines).directory(workingFolder.toFile());
    Map<String, String> environment = shell.environment();
    environment.keySet().removeAll(List.of("JLSERVE_CACHE_DIR", "PORT"));
    environment.put("HOME", folder.toString());
    environment.put("MAVEN_OPTS", MAVEN_OPTIONS + " -Duser.home=" + folder);
    environment.put("JLSERVE_PORT", "0");
    environment.merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    return shell;
  }
}
