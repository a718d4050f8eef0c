package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.live.CocJava;
import dev.jlserve.processor.live.CocJavaPresent;
import dev.jlserve.processor.live.JdtLanguageServer;
import dev.jlserve.processor.live.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code init} writes is live in an editor at once: in an unmodified jdt.ls. */
@ExtendWith(CocJavaPresent.class)
class InitInEditorIT {

  @TempDir private static Path temporary;
  private static JdtLanguageServer editor;

  /** One language server, in whose workspace both kinds of projects are. */
  @BeforeAll
  static void start() throws Exception {
    Path real = temporary.toRealPath();
    UserHome home = UserHome.in(real);
    String both = "jlserve init greeter\njlserve init --single alone";
    assertThat(CliJar.run(home.shell(real, both)).code()).isZero();
    editor =
        new JdtLanguageServer(
            CocJava.server(),
            List.of(real.resolve("greeter"), real.resolve("alone")),
            home.settings(),
            Files.createDirectory(real.resolve("work")));
  }

  @AfterAll
  static void stop() throws Exception {
    if (editor != null) {
      editor.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"greeter/src/main/java/greeter/Greeter.java", "alone/Alone.java"})
  void aMistakeShowsWhileTypingOnSaveAndIsGoneWhenItIsUndone(String source) throws Exception {
    Path app = temporary.toRealPath().resolve(source);
    String right = Files.readString(app);
    String wrong = right.replace("(Input input)", "(Input input, int times)");
    assertThat(wrong).isNotEqualTo(right);
    editor.open(app, right);
    assertThat(editor.await(app, InitInEditorIT::isQuiet)).isEmpty();

    editor.type(app, wrong);
    assertThat(editor.await(app, shown -> !isQuiet(shown)))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.live()).isTrue();
              assertThat(each.message()).startsWith("[jlserve/EndpointInput] endpoint '");
            });
    editor.type(app, right);
    editor.await(app, List::isEmpty);

    editor.type(app, wrong);
    editor.save(app, wrong);
    assertThat(editor.await(app, shown -> shown.stream().anyMatch(each -> !each.live())))
        .singleElement()
        .satisfies(each -> assertThat(each.isOurs()).isTrue());
    editor.type(app, right);
    editor.save(app, right);
    editor.await(app, List::isEmpty);
  }

  private static boolean isQuiet(List<Shown> shown) {
    return shown.stream().noneMatch(Shown::isOurs);
  }
}
