package dev.jlserve.cli.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the parameters of maven-compiler-plugin into options of javac. */
final class PomCompilerOptions {

  private static final String TRUE_BY_DEFAULT = "showWarnings";

  private final CompilerPlugin plugin;
  private final List<String> options = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private Optional<String> proc;
  private final List<String> processors = new ArrayList<>();

  PomCompilerOptions(CompilerPlugin plugin) {
    this.plugin = plugin;
    this.proc = plugin.value("proc", "maven.compiler.proc");
    processors.addAll(plugin.values("annotationProcessors"));
    addLevel();
    addFlag("enablePreview", "--enable-preview");
    addFlag("failOnWarning", "-Werror");
    addFlag("showDeprecation", "-deprecation");
    if (!plugin.flag(TRUE_BY_DEFAULT, property(TRUE_BY_DEFAULT), true)) {
      options.add("-nowarn");
    }
    addArguments();
  }

  private static String property(String name) {
    return "maven.compiler." + name;
  }

  private void addLevel() {
    Optional<String> release = plugin.value("release", property("release"));
    if (release.isPresent()) {
      options.addAll(List.of("--release", release.get()));
      return;
    }
    plugin
        .value("source", property("source"))
        .ifPresent(level -> options.addAll(List.of("-source", level)));
    plugin
        .value("target", property("target"))
        .ifPresent(level -> options.addAll(List.of("-target", level)));
  }

  private void addFlag(String name, String option) {
    if (plugin.flag(name, property(name), false)) {
      options.add(option);
    }
  }

  private void addArguments() {
    List<String> words = plugin.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean hasNext = i + 1 < words.size();
      if (word.startsWith("-proc:")) {
        proc = Optional.of(word.substring("-proc:".length()));
      } else if (word.equals("-processor") && hasNext) {
        processors.addAll(List.of(words.get(++i).split(",", -1)));
      } else if ((word.equals("-processorpath") || word.equals("--processor-path")) && hasNext) {
        dropped.add(word);
        i++;
      } else if (word.startsWith("-Xplugin")) {
        dropped.add(word.split("\\s", 2)[0]);
      } else if (!word.startsWith("-J")) {
        options.add(word);
      }
    }
  }

  /** For javac. */
  List<String> options() {
    return options;
  }

  /** Whether a level of the language is told. */
  boolean hasLevel() {
    return options.stream().anyMatch(List.of("--release", "-source", "--source")::contains);
  }

  /** What cannot be done here. */
  List<String> dropped() {
    return dropped;
  }

  /** Whether processors run: {@code none}, {@code only}, {@code full}. */
  Optional<String> proc() {
    return proc;
  }

  /** The classes of processors, where they are named. */
  List<String> processors() {
    return processors;
  }
}
