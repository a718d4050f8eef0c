package dev.jlserve.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an app's author may call things, what is generated compiles without a warning. {@code
 * -Djlserve.seed=N} makes the same random apps again.
 */
class OddNamesIT {

  private static final long SEED = Long.getLong("jlserve.seed", System.nanoTime());
  private static final int APPS = 6;
  private static final int GROUP = 7;

  /** Names beside which other odd names, as this test writes them, do not compile. */
  private static final List<String> ALONE = List.of("Object", "Override", "Record", "Enum", "app");

  private static final List<String> MEMBERS =
      List.of(
          "in",
          "out",
          "app",
          "value",
          "values",
          "name",
          "field",
          "before",
          "refusal",
          "record",
          "yield",
          "var",
          "sealed",
          "when",
          "permits",
          "with",
          "open",
          "module",
          "$",
          "$$",
          "_x",
          "x$y",
          "\u00e9t\u00e9",
          "\u00dfa",
          "\u540d\u524d",
          "\u03c0",
          "java",
          "dev",
          "com",
          "String",
          "Optional",
          "List",
          "App",
          "Deep",
          "Mood",
          "INFO",
          "ENDPOINTS",
          "matches",
          "hasX",
          "x",
          "text",
          "pattern",
          "key",
          "entry",
          "item",
          "input",
          "output",
          "inputs",
          "thrown",
          "tag",
          "rows",
          "readIn",
          "i");

  private static final List<String> TYPES =
      List.of(
          "Exception",
          "Override",
          "IllegalArgumentException",
          "Object",
          "Error",
          "Integer",
          "Character",
          "Math",
          "Throwable",
          "AskBinding",
          "AskBinding_",
          "AppBootstrapEndpoints",
          "List",
          "Optional",
          "Map",
          "Pattern",
          "JsonReader",
          "EndpointInfo",
          "TextForm",
          "INFO",
          "ENDPOINTS",
          "name",
          "value",
          "in",
          "point",
          "app",
          "$T",
          "\u540d",
          "Record",
          "Enum",
          "StackOverflowError");

  @TempDir Path folder;

  /** Several at once, which a compilation's start costs less. */
  static List<List<String>> types() {
    List<String> together = TYPES.stream().filter(type -> !ALONE.contains(type)).toList();
    List<List<String>> groups = new ArrayList<>(ALONE.stream().map(List::of).toList());
    for (int i = 0; i < together.size(); i += GROUP) {
      groups.add(together.subList(i, Math.min(i + GROUP, together.size())));
    }
    return groups;
  }

  /** Beside the app, whether it uses them or not, with and without a package. */
  @ParameterizedTest
  @MethodSource("types")
  void recordsMayHaveAnyName(List<String> types) throws IOException {
    String app =
        """
        %s@dev.jlserve.JLServeApp public class App {
          /** Makes it. */ public App() {}
          enum Mood { A, B }
          public void setup() {}
          public void downloadWeights() {}
          @dev.jlserve.Endpoint public %s ask(%s in) { return in; }
        }
        %s
        """;
    String use =
        "record Use(%s, @dev.jlserve.DefaultValue(\"A\") App.Mood mood, java.util.Optional<java.lang.@jakarta.validation.constraints.NotBlank String> text) {}\n"
            .formatted(each(types, "%s x%d", ", "));
    String in = "package com.example;\n";
    String declared = each(types, "record %s(int x) {}", "\n");
    String first = types.get(0);
    compile(app.formatted("", "Use", "Use", declared + use));
    compile(app.formatted(in, first, first, declared));
    compile(
        app.formatted(
            in, "Other", "Other", "record Other(int x) {}\n" + each(types, "class %s {}", "\n")));
    compile(
        app.formatted(
            "",
            "Use",
            "Use",
            "record Use(%s) {}\n%s"
                .formatted(
                    each(types, "%1$s x%2$d, @dev.jlserve.DefaultValue(\"A\") %1$s in%2$d", ", "),
                    each(types, "enum %s { A, B }", "\n"))));
  }

  /** A text for each of them, with its name and its number. */
  private static String each(List<String> types, String text, String between) {
    return IntStream.range(0, types.size())
        .mapToObj(i -> text.formatted(types.get(i), i))
        .collect(Collectors.joining(between));
  }

  /** Eclipse's compiler gets the smallest enum without a switch: it is slow with large ones. */
  @Test
  void enumsMayBeAsLargeAsTheCompilerTakes() throws IOException {
    Path large = source(largeEnum(2500));
    assertThat(StrictCompilers.javac(large, large.resolveSibling("javac"))).isEmpty();
    Path small = source(largeEnum(201));
    assertThat(StrictCompilers.ecj(small, small.resolveSibling("ecj"))).isEmpty();
  }

  /** Every other constant has a name of its own in JSON. */
  private static String largeEnum(int count) {
    String constants =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    (i % 2 == 0
                            ? ""
                            : "@com.fasterxml.jackson.annotation.JsonProperty(\"l" + i + "\") ")
                        + "LABEL_NUMBER_"
                        + i)
            .collect(Collectors.joining(", "));
    return """
        @dev.jlserve.JLServeApp public class App {
          enum Label { %s }
          record In(Label label, java.util.Map<Label, Integer> counts) {}
          public void setup() {}
          public void downloadWeights() {}
          @dev.jlserve.Endpoint public In ask(In in) { return in; }
        }
        """
        .formatted(constants);
  }

  @Test
  void randomApps() throws IOException {
    System.out.println("Odd names of -Djlserve.seed=" + SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < APPS; i++) {
      compile(app(random));
    }
  }

  private static String app(Random random) {
    List<String> members = shuffled(MEMBERS, random);
    List<String> types =
        shuffled(TYPES, random).stream().filter(type -> !ALONE.contains(type)).limit(4).toList();
    StringBuilder beside = new StringBuilder();
    StringBuilder inside = new StringBuilder();
    String previous = "int";
    for (int i = 0; i < types.size(); i++) {
      boolean top = random.nextBoolean();
      String body =
          "record %s(%s)".formatted(types.get(i), components(previous, members, i, random));
      (top ? beside : inside)
          .append(random.nextBoolean() && !top ? "public " : "")
          .append(body)
          .append(" {}\n");
      previous = top ? types.get(i) : "App." + types.get(i);
    }
    String method = methodName(members);
    return """
    %s@dev.jlserve.JLServeApp public class App {
      public enum Mood { %s }
      public static class Deep { record In(java.lang.String %s) {} }
      %s
      public void setup() {}
      public void downloadWeights() {}
      @dev.jlserve.Endpoint(path = "/a") public %s %s(%s in) { return in; }
      @dev.jlserve.Endpoint(path = "/b") public Deep.In ask(Deep.In in) { return in; }
    }
    %s
    """
        .formatted(
            random.nextBoolean() ? "" : "package com.example;\n",
            String.join(", ", members.subList(0, 5)),
            members.get(6),
            inside,
            previous,
            method,
            previous,
            beside);
  }

  /** The last name; Eclipse's compiler warns of a method with the name of its class. */
  private static String methodName(List<String> members) {
    int last = members.size() - 1;
    return members.get(members.get(last).equals("App") ? last - 1 : last);
  }

  private static String components(String inner, List<String> members, int from, Random random) {
    List<String> types =
        List.of(
            inner,
            "java.util.Optional<" + (inner.equals("int") ? "java.lang.String" : inner) + ">",
            "@dev.jlserve.DefaultValue(\"1\") java.math.BigDecimal",
            "java.util.List<java.lang.@jakarta.validation.constraints.NotBlank String>",
            "java.util.Map<App.Mood, java.util.Set<java.time.LocalDate>>",
            "java.lang.@jakarta.validation.constraints.Pattern(regexp = \"a\") String",
            "App.Mood",
            "float[][]");
    List<String> components = new ArrayList<>();
    components.add(inner + " " + members.get(10 + from));
    for (int i = 0; i < 6; i++) {
      components.add(
          types.get(random.nextInt(types.size())) + " " + members.get(20 + from * 6 + i));
    }
    return String.join(", ", components);
  }

  private static List<String> shuffled(List<String> list, Random random) {
    List<String> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private void compile(String app) throws IOException {
    Path source = source(app);
    assertThat(StrictCompilers.javac(source, source.resolveSibling("javac"))).isEmpty();
    assertThat(StrictCompilers.ecj(source, source.resolveSibling("ecj"))).isEmpty();
  }

  private Path source(String app) throws IOException {
    return Files.writeString(Files.createTempDirectory(folder, "app").resolve("App.java"), app);
  }
}
