package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What javac and ecj show in different places is read alike. */
class CompilersAgreeTest {

  private static final String APP =
      """
      import com.fasterxml.jackson.annotation.JsonProperty;
      import com.fasterxml.jackson.databind.annotation.JsonNaming;
      import dev.jlserve.*;
      import jakarta.validation.constraints.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      @JLServeApp
      public class App {
        %s
        public void setup() {}
        public void downloadWeights() {}
        @Endpoint public In ask(In in) { return in; }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void whatIsNullableInTheConstructorOrTheAccessorIsOptional(Compilers compiler)
      throws IOException {
    Compilers.Result result =
        compile(
            compiler,
            """
            record In(String required, String parameter, String accessor, String[] array) {
              public In(String required, @Nullable String parameter, String accessor,
                  String @Nullable [] array) {
                this.required = required;
                this.parameter = parameter;
                this.accessor = accessor;
                this.array = array;
              }
              public @Nullable String accessor() { return accessor; }
            }
            """);

    assertThat(result.texts()).isEmpty();
    assertThat(Files.readString(folder.resolve("out/META-INF/jlserve/openapi.json")))
        .containsPattern("\"required\"\\s*:\\s*\\[\\s*\"required\"\\s*]");
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void whatIsWrittenOnATypeVariableHoldsForItsArgument(Compilers compiler) throws IOException {
    Compilers.Result result =
        compile(
            compiler,
            """
            record Page<T>(@Size(max = 9) T one, List<@Size(max = 8) T> list,
                Map<String, @Size(max = 7) T> map, @Size(max = 6) T[] array,
                Optional<T @Size(max = 5) []> arrays, List<@Nullable T> nulls) {}
            record In(Page<String> page) {}
            """);

    assertThat(result.texts()).isEmpty();
    assertThat(Files.readString(folder.resolve("out/META-INF/jlserve/openapi.json")))
        .containsSubsequence(
            "\"maxLength\": 9",
            "\"maxLength\": 8",
            "\"maxLength\": 7",
            "\"maxItems\": 6",
            "\"maxItems\": 5",
            "\"null\"")
        .containsOnlyOnce("\"maxLength\": 9")
        .containsOnlyOnce("\"maxItems\": 6");
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void whatIsWrittenOnTypeVariablesIsInClassFilesToo(Compilers compiler) throws IOException {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        library.resolve("Page.java"),
        """
        import jakarta.validation.constraints.*;
        public record Page<T extends @Size(max = 9) CharSequence>(java.util.List<@Min(8) T> list)
            implements Comparable<@NotBlank String> {
          @Override public int compareTo(String other) { return 0; }
        }
        """);
    Path classes = folder.resolve("classes");
    Compilers.JAVAC.compile(library, classes, List.of(), List.of());
    source("App.java", APP.formatted("record In(Page<String> page) {}"));

    Compilers.Result result = compile(compiler, List.of(classes));

    assertThat(result.texts())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("@Min on component 'list' of record 'Page'"),
            text -> assertThat(text).contains("@Size on the bound of type parameter 'T'"),
            text -> assertThat(text).contains("@NotBlank on supertype 'Comparable<String>'"));
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void whatIsWrittenInsideTheTypeOfTheParameterOrTheAccessorHolds(Compilers compiler)
      throws IOException {
    Compilers.Result result =
        compile(
            compiler,
            """
            record In(@Size(max = 9) List<@NotBlank String> parameter, List<String> accessor) {
              public In(List<@Size(max = 7) String> parameter, List<String> accessor) {
                this.parameter = parameter;
                this.accessor = accessor;
              }
              public List<@Size(max = 6) String> accessor() { return accessor; }
            }
            """);

    assertThat(result.texts()).isEmpty();
    assertThat(Files.readString(folder.resolve("out/AppBootstrap.java")))
        .contains("> 9", "isBlank(", "> 7", "> 6");
  }

  /** As Lombok's {@code @With} writes it. */
  @ParameterizedTest
  @EnumSource(Compilers.class)
  void aConstraintOfTheComponentMayBeRepeatedOnAParameter(Compilers compiler) throws IOException {
    Compilers.Result result =
        compile(
            compiler,
            """
            record In(@Size(max = 9) List<@NotBlank String> words, int @Size(max = 8) [] marks) {
              In(@Size(max = 9) List<@NotBlank String> words) { this(words, new int[0]); }
              In withWords(List<@NotBlank String> words) { return new In(words, marks); }
              In withMarks(int @Size(max = 8) [] marks) { return new In(words, marks); }
              In withFew(@Size(max = 7) List<String> words) { return new In(words, marks); }
              In withOthers(List<@NotBlank String> others) { return new In(others, marks); }
              In withWord(@NotBlank String words) { return new In(List.of(words), marks); }
            }
            """);

    assertThat(result.texts())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("@Size on parameter 'words' of method 'withFew'"),
            text -> assertThat(text).contains("parameter 'others' of method 'withOthers'"),
            text -> assertThat(text).contains("parameter 'words' of method 'withWord'"));
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void aDefaultMayBeAConstantsNameInJavaOrInJson(Compilers compiler) throws IOException {
    Compilers.Result result =
        compile(
            compiler,
            """
            enum Role { @JsonProperty("user") USER, @JsonProperty("the system") SYSTEM }
            record In(@DefaultValue("user") Role json, @DefaultValue("SYSTEM") Role java) {}
            """);

    assertThat(result.texts()).isEmpty();
    assertThat(Files.readString(folder.resolve("out/AppBootstrap.java")))
        .contains("json = App.Role.USER;", "java_ = App.Role.SYSTEM;");
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void anEnumOfAClassFileKeepsItsOrder(Compilers compiler) throws IOException {
    Compilers.Result result = compile(compiler, "record In(java.time.DayOfWeek day) {}");

    assertThat(result.texts()).isEmpty();
    assertThat(Files.readString(folder.resolve("out/META-INF/jlserve/openapi.json")))
        .containsSubsequence("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void aDefaultWithoutAValueIsTheCompilersMistakeAlone(Compilers compiler) throws IOException {
    Compilers.Result result =
        compile(compiler, "record In(@DefaultValue String text, @DefaultValue() int number) {}");

    assertThat(result.success()).isFalse();
    assertThat(result.texts()).hasSize(2);
    assertThat(result.own()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void jacksonsNamingIsRefusedWithJlservesOwn(Compilers compiler) throws IOException {
    Compilers.Result result = compile(compiler, "@JsonNaming record In(String someText) {}");

    assertThat(result.texts())
        .singleElement()
        .asString()
        .startsWith("[jlserve/JsonAnnotation] @JsonNaming on record 'In' is not supported")
        .endsWith(
            "Write @JLServeApp(naming = Naming.SNAKE_CASE), or @JsonProperty on a component.");
  }

  @ParameterizedTest
  @EnumSource(Compilers.class)
  void theSecondAppIsTheSame(Compilers compiler) throws IOException {
    String one = APP.replace("class App", "class %s").formatted("One", "record In(String text) {}");
    source("One.java", one);
    source("Two.java", one.replace("class One", "class Two"));

    Compilers.Result result = compile(compiler, List.of());

    assertThat(result.texts())
        .singleElement()
        .asString()
        .startsWith(
            "[jlserve/SecondApp] Found existing app 'One' and attempted to register 'Two'; 'One' is"
                + " declared in One.java");
  }

  /** With classes beside the mistake, Maven would have nothing to compile the next time. */
  @ParameterizedTest
  @EnumSource(Compilers.class)
  void noClassIsWrittenAfterAMistake(Compilers compiler) throws IOException {
    Compilers.Result result = compile(compiler, "record In(Thread thread) {}");

    assertThat(result.success()).isFalse();
    assertThat(result.own()).hasSize(1);
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private Compilers.Result compile(Compilers compiler, String members) throws IOException {
    source("App.java", APP.formatted(members));
    return compile(compiler, List.of());
  }

  private Compilers.Result compile(Compilers compiler, List<Path> libraries) throws IOException {
    source(
        "com/fasterxml/jackson/databind/annotation/JsonNaming.java",
        "package com.fasterxml.jackson.databind.annotation; public @interface JsonNaming {}");
    return compiler.compile(
        folder.resolve("src"), folder.resolve("out"), libraries, List.of(new JLServeProcessor()));
  }

  private void source(String name, String text) throws IOException {
    Path file = folder.resolve("src").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
