package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Map;

/**
 * What an image runs on, in the words of the OCI image specification (its {@code GOOS} and {@code
 * GOARCH}).
 *
 * @param os such as {@code linux}
 * @param architecture such as {@code amd64}
 */
public record Platform(String os, String architecture) {

  private static final String LINUX = "linux";

  /** By the names that Java gives them. */
  private static final Map<String, String> ARCHITECTURES =
      Map.of(
          "amd64", "amd64",
          "x86_64", "amd64",
          "aarch64", "arm64",
          "ppc64le", "ppc64le",
          "s390x", "s390x",
          "riscv64", "riscv64");

  /**
   * What an image made on this machine runs on. Native libraries among the requirements were
   * resolved for its processor.
   *
   * @param osName the system property {@code os.name}
   * @param osArch the system property {@code os.arch}
   * @throws CliException if there are no containers for it, or its Java runs in none
   */
  static Platform ofMachine(String osName, String osArch, JavaOrigin java) {
    String architecture = ARCHITECTURES.get(osArch);
    if (architecture == null) {
      throw new CliException(
          "Container images have no name for this machine's processor, "
              + osArch
              + ". Make the image on one of amd64, arm64, ppc64le, riscv64 or s390x.",
          ExitCode.FAULT);
    }
    if (java == JavaOrigin.JLINK && !osName.equals("Linux")) {
      throw new CliException(
          "A Java runtime linked on "
              + osName
              + " does not run in a container, which is Linux. Make the image on Linux, or take the"
              + " Java of a base image: --java base --base REF.",
          ExitCode.FAULT);
    }
    return new Platform(LINUX, architecture);
  }

  @Override
  public String toString() {
    return os + "/" + architecture;
  }
}
