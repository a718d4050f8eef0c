package dev.jlserve.cli.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;

/** Finds what a pom has Maven do for its code, and jlserve does not do, each with the way round. */
final class UnreadParts {

  private static final Set<String> OTHER_COMPILERS =
      Set.of(
          "kotlin-maven-plugin",
          "scala-maven-plugin",
          "gmavenplus-plugin",
          "aspectj-maven-plugin",
          "clojure-maven-plugin");

  private static final Set<String> GENERATORS =
      Set.of(
          "antlr4-maven-plugin",
          "antlr3-maven-plugin",
          "protobuf-maven-plugin",
          "avro-maven-plugin",
          "openapi-generator-maven-plugin",
          "swagger-codegen-maven-plugin",
          "jaxb2-maven-plugin",
          "jaxb-maven-plugin",
          "maven-jaxb2-plugin",
          "cxf-codegen-plugin",
          "jooq-codegen-maven",
          "javacc-maven-plugin",
          "jflex-maven-plugin",
          "thrift-maven-plugin",
          "jsonschema2pojo-maven-plugin",
          "templating-maven-plugin");

  private static final Set<String> JAVAC = Set.of("javac", "javac-with-errorprone");

  private static final Map<String, String> SWITCHES =
      Map.of(
          "none", "jlserve's processor runs here, but not in Maven: remove proc",
          "only", "classes are compiled here, but not in Maven: remove proc");

  private UnreadParts() {}

  /**
   * The note about them.
   *
   * @param generated whether generated sources are there
   * @param resources folders of resources that do not go into the app's jar
   */
  static Optional<String> note(
      Model model,
      CompilerPlugin compiler,
      PomCompilerOptions options,
      boolean generated,
      List<Path> resources) {
    List<String> parts = new ArrayList<>();
    for (Plugin plugin : model.getBuild().getPlugins()) {
      String name = plugin.getArtifactId();
      if (OTHER_COMPILERS.contains(name)) {
        parts.add(
            name
                + " does not run (put what it compiles into another module of the same Maven build)");
      } else if (!generated && GENERATORS.contains(name)) {
        parts.add(
            name + " does not run, and has generated nothing yet (run: mvn generate-sources)");
      }
    }
    compiler
        .value("compilerId", "maven.compiler.compilerId")
        .filter(id -> !JAVAC.contains(id))
        .ifPresent(id -> parts.add("compilerId is " + id + " (javac compiles here)"));
    options
        .proc()
        .filter(SWITCHES::containsKey)
        .ifPresent(proc -> parts.add("proc is " + proc + " (" + SWITCHES.get(proc) + ")"));
    if (!options.dropped().isEmpty()) {
      parts.add(
          String.join(", ", options.dropped())
              + " does not count (name processors in annotationProcessorPaths)");
    }
    if (compiler.configuration().getChild("jdkToolchain") != null) {
      parts.add(
          "jdkToolchain does not count (jlserve compiles with the JDK in which it runs, "
              + Runtime.version().feature()
              + ")");
    }
    for (Path folder : resources) {
      parts.add(
          "the resources in "
              + folder
              + " do not go into the app's jar (name that folder in the pom's own build, outside of"
              + " profiles, or run: mvn jlserve:build)");
    }
    if (!options.hasLevel()) {
      parts.add(
          "no release is named (Java "
              + Runtime.version().feature()
              + " counts here, and another one for Maven: set maven.compiler.release)");
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("pom.xml is not followed in all: " + String.join("; ", parts));
  }
}
