package dev.jlserve.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Podman as a command named {@code docker}, with images, containers and volumes of its own below a
 * folder, and without a registry: the base image is made of this JDK and what it needs of the
 * system.
 */
final class Podman {

  private static final String BASE = "localhost/jlserve-test-base";

  /** What the command line and the app's process need of a JDK. */
  private static final String MODULES =
      "java.se,jdk.compiler,jdk.zipfs,jdk.unsupported,jdk.crypto.ec,jdk.net,jdk.management";

  private static final int LIMIT_MINUTES = 10;

  private final Path folder;
  private final Path bin;

  private Podman(Path folder) throws IOException {
    this.folder = folder;
    this.bin = Files.createDirectory(folder.resolve("bin"));
  }

  /** Whether containers can be run here. */
  static boolean isPresent() throws InterruptedException {
    try {
      String check = "[ $(id -u) = 0 ] && runc --version && podman --runtime runc --version";
      return new ProcessBuilder("sh", "-c", check).start().waitFor() == 0;
    } catch (IOException noShell) {
      return false;
    }
  }

  /**
   * Makes the base image and the command.
   *
   * @param port what every container serves on, since all share the machine's network
   */
  static Podman in(Path folder, int port) throws IOException, InterruptedException {
    Podman podman = new Podman(folder);
    String command =
        "podman --root '%1$s/images' --runroot '%1$s/run' --runtime runc --cgroup-manager cgroupfs"
            .formatted(folder);
    Path docker = podman.bin.resolve("docker");
    Files.writeString(
        docker,
        """
        #!/bin/sh
        verb=$1
        shift
        limits='--ulimit nofile=4096:4096'
        case $verb in
        build) exec %1$s build --network=host --isolation=chroot $limits --build-arg BASE=%2$s "$@" ;;
        run) exec %1$s run --network=host $limits --ulimit nproc=4096:4096 -e JLSERVE_PORT=%3$d "$@" ;;
        *) exec %1$s "$verb" "$@" ;;
        esac
        """
            .formatted(command, BASE, port));
    docker.toFile().setExecutable(true);
    podman.run(
        folder,
        """
        root=%1$s/base java=%2$s
        mkdir -p $root/bin $root/opt $root/tmp
        chmod 1777 $root/tmp
        $java/bin/jlink --add-modules %3$s --no-man-pages --no-header-files \\
          -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC --output $root/opt/java
        for program in sh mkdir chown; do cp -L $(command -v $program) $root/bin/; done
        for file in $root/bin/* $java/bin/java $java/lib/server/libjvm.so $java/lib/libnet.so \\
            $java/lib/libnio.so $java/lib/libzip.so; do ldd $file || true; done |
          grep -o '/[^ ]*' | grep -v "$java" | sort -u > %1$s/libraries
        while read -r library; do
          mkdir -p "$root$(dirname "$library")"
          cp -L "$library" "$root$library"
        done < %1$s/libraries
        if [ -d /usr/lib/locale/C.utf8 ]; then
          mkdir -p $root/usr/lib/locale
          cp -r /usr/lib/locale/C.utf8 $root/usr/lib/locale/
        fi
        tar -C $root -c . | docker import --change 'ENV PATH=/opt/java/bin:/bin' - %4$s
        rm -r $root
        """
            .formatted(folder, System.getProperty("java.home"), MODULES, BASE));
    return podman;
  }

  /** Runs a script to its end, and gives what it printed to stdout. */
  String run(Path in, String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "script", ".out");
    Path err = Files.createTempFile(folder, "script", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(List.of("sh", "-euc", script))
            .directory(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("PATH", bin + ":" + environment.get("PATH"));
    Process process = builder.start();
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(
          script + "\nfailed:\n" + Files.readString(out) + Files.readString(err));
    }
    return Files.readString(out);
  }

  /** Removes all that it made. */
  void close() throws IOException, InterruptedException {
    run(folder, "docker rm -af; docker rmi -af; docker volume rm -af");
  }
}
