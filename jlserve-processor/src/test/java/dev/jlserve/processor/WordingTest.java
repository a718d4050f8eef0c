package dev.jlserve.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A message and its fix are told apart, and together are what compilers print. */
@Tag("slow")
class WordingTest {

  static Stream<Fixture> bad() {
    return Fixture.in("bad").stream();
  }

  @ParameterizedTest
  @EnumSource
  void everyTemplateEndsWithAFix(DiagnosticName name) {
    Object[] arguments = {1, 2, 3, 4, 5, 6};

    Wording wording = Wording.of(name, arguments);

    assertThat(wording.message()).endsWith(".").doesNotContain("%");
    assertThat(wording.fix()).isNotBlank().doesNotContain("%");
    assertThat(Wording.of(name, arguments).text())
        .isEqualTo("[jlserve/" + name.title() + "] " + wording.message() + " " + wording.fix());
  }

  @ParameterizedTest
  @MethodSource("bad")
  void theListenerHearsWhatTheCompilerPrints(Fixture fixture) {
    List<Wording> heard = new ArrayList<>();

    Compilation compilation =
        Compiler.javac()
            .withProcessors(new AppProcessor(heard::add))
            .withOptions(fixture.options().toArray())
            .compile(Javac.source(fixture.file(), fixture.text()));

    assertThat(heard.stream().map(Wording::text).toList())
        .isEqualTo(
            Javac.printed(compilation).stream()
                .map(Printed::text)
                .filter(text -> text.startsWith("[jlserve/"))
                .toList());
    assertThat(heard)
        .allSatisfy(each -> assertThat(each.fix()).matches("(?s)\\p{Lu}.*"))
        .isNotEmpty();
  }

  @Test
  void aFixMayNameWhatTheMessageNames() {
    assertThat(Wording.of(DiagnosticName.LIFECYCLE_MISSPELT, "Greeter", "setUp", "setup"))
        .isEqualTo(
            new Wording(
                DiagnosticName.LIFECYCLE_MISSPELT,
                "app 'Greeter' has a method 'setUp()' but none named 'setup'.",
                "Rename it to 'setup'."));
  }
}
