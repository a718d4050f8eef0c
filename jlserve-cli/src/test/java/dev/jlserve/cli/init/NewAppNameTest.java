package dev.jlserve.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jlserve.cli.console.CliException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewAppNameTest {

  private static CliException refusal(String typed) {
    return catchThrowableOfType(CliException.class, () -> NewAppName.of(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "greeter, Greeter, greeter",
    "my-model, MyModel, mymodel",
    "my_model, MyModel, mymodel",
    "MyModel, MyModel, mymodel",
    "gpt-4-o, Gpt4O, gpt4o",
    "text2vec, Text2vec, text2vec",
    "A, A, a"
  })
  void becomesAClassAndAPackage(String typed, String className, String packageName) {
    assertThat(NewAppName.of(typed)).isEqualTo(new NewAppName(typed, className, packageName));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''      | my-app",
        "4ever   | ever",
        "a b     | a-b",
        "-x      | x",
        "a--b    | a-b",
        "x.y     | x-y",
        "größe   | gro-e",
        "模型     | my-app",
        "..      | my-app",
        "a-      | a"
      })
  void aNameThatMavenOrJavaCannotHaveGetsASuggestion(String typed, String suggestion) {
    CliException refused = refusal(typed);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused)
        .hasMessageStartingWith(
            "An app cannot be named '" + typed + "'; a name has at most 64 ASCII letters");
    assertThat(refused.commands())
        .singleElement()
        .asString()
        .isEqualTo("jlserve init " + suggestion);
  }

  @Test
  void aNameIsNoPath() {
    CliException refused = refusal("apps/greeter");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused).hasMessageStartingWith("'apps/greeter' is a path; init takes a name");
    assertThat(refused.commands()).containsExactly("jlserve init greeter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "class", "int", "true", "java"})
  void aWordOfJavasOwnIsNoPackage(String typed) {
    assertThat(refusal(typed))
        .hasMessageContaining("its package would be '" + typed + "', which is Java's own word");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"string", "record", "thread", "input", "output", "endpoint", "test", "j-l-serve"})
  void aClassThatTheAppUsesIsNoName(String typed) {
    CliException refused = refusal(typed);

    assertThat(refused).hasMessageContaining("its class would be '");
    assertThat(refused.commands()).containsExactly("jlserve init " + typed + "-app");
  }

  @Test
  void aLongNameIsRefused() {
    assertThat(NewAppName.of("x".repeat(64)).className()).hasSize(64);
    assertThat(refusal("x".repeat(65)).commands()).containsExactly("jlserve init my-app");
  }
}
