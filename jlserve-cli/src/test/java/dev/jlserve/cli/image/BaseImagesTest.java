package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.image.jib.JibTool;
import dev.jlserve.cli.lock.LockFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Base images without a way to any registry. */
class BaseImagesTest {

  private static final Platform PLATFORM = new Platform("linux", "amd64");

  @TempDir private Path folder;

  private CliException failure(Consumer<BaseImages> work) throws IOException {
    // As long as it is bound and does not listen, nobody else can.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Map<String, String> environment =
          Map.of("HTTPS_PROXY", "http://127.0.0.1:" + silent.getLocalPort());
      RecordedConsole console = new RecordedConsole();
      BaseImages bases =
          new BaseImages(
              new JibTool(console, environment, folder.resolve("layers"), folder),
              folder.resolve("bases"),
              new LockFile(folder.resolve("App.jlserve.lock")),
              console);
      return catchThrowableOfType(CliException.class, () -> work.accept(bases));
    }
  }

  @Test
  void whoNamedNoneHearsOfTheDefaultAndOfOthers() throws IOException {
    List<String> others = List.of("jlserve image --base REF", "jlserve image --base FILE");

    CliException failure = failure(bases -> bases.standard(PLATFORM, "", others));

    assertThat(failure)
        .hasMessageStartingWith(
            "The default base image gcr.io/distroless/cc-debian13:latest cannot be fetched: the"
                + " registry gcr.io cannot be reached: ")
        .hasMessageEndingWith(
            ". Try again when it can be, or name another image or a docker-archive:");
    assertThat(failure.commands()).isEqualTo(others);
  }

  @Test
  void whoNamedOneHearsOfItsRegistry() throws IOException {
    assertThat(failure(bases -> bases.archive("r.example/base:1", PLATFORM, "")))
        .hasMessageStartingWith("The registry r.example cannot be reached: ")
        .hasMessageEndingWith("Correct the name, or start it, then try again.");
  }

  @Test
  void anUpdateNamesTheImageThatItAsksFor() throws IOException {
    Path lock = folder.resolve("App.jlserve.lock");
    Files.writeString(lock, "format 1\nbase " + "0".repeat(64) + " r.example/base:1\n");

    assertThat(failure(BaseImages::renew))
        .hasMessageStartingWith(
            "The base image r.example/base:1 in " + lock + " cannot be renewed: the registry")
        .hasMessageEndingWith(". Try again when it can be, or leave out --update.");
  }
}
