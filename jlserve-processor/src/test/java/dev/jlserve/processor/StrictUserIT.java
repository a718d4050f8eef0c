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
 * With every lint on, that of comments too, and warnings as errors, nobody says a word of an app
 * nor of what is generated for it; in the javac that runs this test and in the oldest that the
 * processor is made for.
 */
class StrictUserIT {

  /** Without the brace at its end. */
  private static final String APP =
      """
      import dev.jlserve.*;
      import java.util.*;

      /** Echoes and leaves. */
      @JLServeApp
      @SuppressWarnings("removal")
      public class App {

        /** Called by the server. */
        public App() {}

        /** Loads nothing. */
        public void setup() {}

        /** Downloads nothing. */
        public void downloadWeights() {}

        /**
         * Echoes a text.
         *
         * @param in the text
         * @return the text
         * @throws Missing never
         * @deprecated for the sake of it
         */
        @Deprecated
        @Endpoint
        public Out echo(In in) throws Missing {
          return new Out(in.text(), List.of(new Inner(Colour.RED)), Map.of());
        }

        /**
         * Leaves.
         *
         * @param in a number
         * @return the number
         */
        @Endpoint
        public Leaving leave(Leaving in) {
          return in;
        }
      """;

  private static final String TYPES =
      """
      /**
       * Input.
       *
       * @param text a text
       * @param colour its colour
       */
      record In(String text, Optional<Colour> colour) {}

      /**
       * Input that leaves.
       *
       * @param number a number
       * @param box a box
       * @deprecated for the sake of it
       */
      @Deprecated(forRemoval = true)
      record Leaving(@Deprecated(forRemoval = true) int number, Box<Inner> box) {}

      /**
       * Output.
       *
       * @param text a text
       * @param inner parts
       * @param byColour parts by colour
       */
      record Out(String text, List<Inner> inner, Map<Colour, Inner> byColour) {}

      /**
       * A part.
       *
       * @param colour its colour
       */
      record Inner(Colour colour) {}

      /**
       * A box.
       *
       * @param <T> of what
       * @param value what is in it
       */
      record Box<T>(T value) {}

      /** A colour. */
      enum Colour {
        /** Red. */
        RED,
        /**
         * Green.
         *
         * @deprecated for the sake of it
         */
        @Deprecated(forRemoval = true)
        GREEN
      }

      /** Something is missing. */
      @HttpStatus(404)
      %sclass Missing extends Exception {
        /** As Java wants it. */
        private static final long serialVersionUID = 1L;

        /** Thrown by nobody. */
        Missing() {}
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
    assertThat(compile(jdk, APP + "}\n" + TYPES.formatted(""))).isEmpty();

    assertThat(folder.resolve("out/AppBootstrap.class")).isNotEmptyFile();
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void classesInsideTheApp(Path jdk) throws Exception {
    assertThat(compile(jdk, APP + TYPES.formatted("static ") + "}\n")).isEmpty();

    assertThat(folder.resolve("out/AppBootstrap.class")).isNotEmptyFile();
  }

  private String compile(Path jdk, String app) throws Exception {
    Path source = Files.writeString(folder.resolve("App.java"), app);
    String classPath = System.getProperty("java.class.path");
    List<String> command =
        List.of(
            javac(jdk).toString(),
            "-Xlint:all",
            "-Xdoclint:all",
            "-Werror",
            "-processor",
            JLServeProcessor.class.getName(),
            "-processorpath",
            classPath,
            "-cp",
            classPath,
            "-d",
            Files.createDirectories(folder.resolve("out")).toString(),
            source.toString());
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Path javac(Path home) {
    return home.resolve("bin/javac");
  }
}
