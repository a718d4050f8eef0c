package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With every lint on and warnings as errors, nobody says a word of an app nor of what is generated
 * for it; in the javac that runs this test and in the oldest that the processor is made for.
 */
class StrictUserTest {

  private static final String APP =
      """
      import dev.jlserve.*;
      import java.util.*;

      @JLServeApp
      @SuppressWarnings("removal")
      public class App {
        public App() {}
        public void setup() {}
        public void downloadWeights() {}

        @Deprecated
        @Endpoint
        public Out echo(In in) throws Missing {
          return new Out(in.text(), List.of(new Inner(Colour.RED)), Map.of());
        }

        @Endpoint
        public Leaving leave(Leaving in) {
          return in;
        }
      }

      record In(String text, Optional<Colour> colour) {}

      @Deprecated(forRemoval = true)
      record Leaving(@Deprecated(forRemoval = true) int number, Box<Inner> box) {}

      record Out(String text, List<Inner> inner, Map<Colour, Inner> byColour) {}

      record Inner(Colour colour) {}

      record Box<T>(T value) {}

      enum Colour {
        RED,
        @Deprecated(forRemoval = true)
        GREEN
      }

      @HttpStatus(404)
      class Missing extends Exception {
        private static final long serialVersionUID = 1L;
      }
      """;

  @TempDir Path folder;

  /** The JDKs beside the running one that are new enough for the processor. */
  static List<Path> compilers() throws IOException {
    List<Path> homes = new ArrayList<>();
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    homes.add(own);
    try (Stream<Path> beside = Files.list(own.getParent())) {
      for (Path home : beside.filter(each -> Files.isExecutable(javac(each))).sorted().toList()) {
        if (!homes.contains(home.toRealPath()) && feature(home) >= 21) {
          homes.add(home.toRealPath());
        }
      }
    }
    return homes;
  }

  static int feature(Path jdk) throws IOException {
    Matcher version =
        Pattern.compile("JAVA_VERSION=\"(\\d+)").matcher(Files.readString(jdk.resolve("release")));
    assertThat(version.find()).isTrue();
    return Integer.parseInt(version.group(1));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void classesBesideTheAppInItsFile(Path jdk) throws Exception {
    assertThat(compile(jdk, "-Xlint:all", "-Werror")).isEmpty();

    assertThat(folder.resolve("out/AppBootstrap.class")).isNotEmptyFile();
  }

  private String compile(Path jdk, String... options) throws Exception {
    Path source = folder.resolve("App.java");
    Files.writeString(source, APP);
    List<String> command = new ArrayList<>(List.of(javac(jdk).toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-processor",
            JLServeProcessor.class.getName(),
            "-processorpath",
            System.getProperty("java.class.path"),
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            Files.createDirectories(folder.resolve("out")).toString(),
            source.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Path javac(Path home) {
    return home.resolve("bin/javac");
  }
}
