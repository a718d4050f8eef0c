package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

/** What is in the packaged jar, and what is not. */
class PackagedJarIT {

  private static final String NESTED = "META-INF/jlserve/";

  /** Where a class file has it (JVMS 4.1). */
  private static final int MAJOR_VERSION = 6;

  /** Of Java 5: class data sharing, and with it AOT caches, takes newer ones only. */
  private static final int OLD = 49;

  private static byte[] bytes(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void theIndexHasTheHashOfEveryNestedJar() throws Exception {
    try (JarFile jar = new JarFile(CliJar.path().toFile())) {
      Map<String, String> hashes = new TreeMap<>();
      for (String name :
          jar.stream().map(entry -> entry.getName()).filter(n -> n.endsWith(".jar")).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(jar, name));
        hashes.put(name.substring(NESTED.length()), HexFormat.of().formatHex(hash));
      }
      List<String> expected =
          hashes.entrySet().stream().map(e -> e.getValue() + "  " + e.getKey()).toList();
      assertThat(new String(bytes(jar, NESTED + "jars.txt"), "UTF-8").lines().toList())
          .hasSizeGreaterThan(20)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void aJvmCanArchiveTheClassesOfEveryCommand() throws Exception {
    try (JarFile jar = new JarFile(CliJar.path().toFile())) {
      Map<String, Integer> versions = new TreeMap<>();
      for (String name : jar.stream().map(entry -> entry.getName()).toList()) {
        if (name.matches("(picocli|dev/jlserve/cli)/.*\\.class")) {
          versions.put(name, ByteBuffer.wrap(bytes(jar, name)).getShort(MAJOR_VERSION) & 0xffff);
        }
      }
      assertThat(versions).containsKey("picocli/CommandLine.class");
      assertThat(versions).allSatisfy((name, version) -> assertThat(version).isGreaterThan(OLD));
    }
  }

  @Test
  void anAppGetsNothingThatFetches() throws Exception {
    try (JarFile jar = new JarFile(CliJar.path().toFile())) {
      List<String> stores =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.matches(".*/dev\\.jlserve\\.jlserve-store-[^/]*\\.jar"))
              .filter(name -> !name.startsWith(NESTED + "fetch/"))
              .toList();
      assertThat(stores).singleElement().asString().startsWith(NESTED + "runtime/");
      List<String> packages = new ArrayList<>();
      try (JarInputStream store =
          new JarInputStream(jar.getInputStream(jar.getJarEntry(stores.get(0))))) {
        for (JarEntry each = store.getNextJarEntry();
            each != null;
            each = store.getNextJarEntry()) {
          if (each.getName().endsWith("/package-info.class")) {
            packages.add(each.getName().replaceFirst(".*/store/(.*)/.*", "$1"));
          }
        }
      }
      assertThat(packages)
          .containsExactlyInAnyOrder("file", "json", "layout", "protocol", "signal");
    }
  }

  @Test
  void javacGetsTheApiAndItsVocabularyOnly() throws Exception {
    try (JarFile jar = new JarFile(CliJar.path().toFile())) {
      List<String> api =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(NESTED + "api/") && name.endsWith(".jar"))
              .map(name -> name.substring((NESTED + "api/").length()).replaceAll("-[0-9].*", ""))
              .toList();
      assertThat(api)
          .containsExactlyInAnyOrder(
              "dev.jlserve.jlserve-api",
              "jakarta.validation.jakarta.validation-api",
              "com.fasterxml.jackson.core.jackson-annotations",
              "org.jspecify.jspecify");
    }
  }

  @Test
  void nothingThatAnAppRunsOnIsShaded() throws Exception {
    try (JarFile jar = new JarFile(CliJar.path().toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.startsWith("io/helidon/"))
          .noneMatch(name -> name.startsWith("dev/jlserve/server/"))
          .noneMatch(name -> name.matches("dev/jlserve/spi/(?!Weight)[^/]+"))
          .noneMatch(name -> name.matches("dev/jlserve/(?!WeightsException)[^/]+\\.class"))
          .noneMatch(name -> name.startsWith("jakarta/"))
          .contains("META-INF/LICENSE", "META-INF/NOTICE");
    }
  }
}
