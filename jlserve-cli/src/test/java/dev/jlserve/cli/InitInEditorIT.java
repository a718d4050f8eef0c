package dev.jlserve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.processor.live.CocJava;
import dev.jlserve.processor.live.CocJavaPresent;
import dev.jlserve.processor.live.JdtLanguageServer;
import dev.jlserve.processor.live.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code init} writes is live in an editor at once: in an unmodified jdt.ls. */
@ExtendWith(CocJavaPresent.class)
class InitInEditorIT {

  @TempDir private Path temporary;

  @ParameterizedTest
  @CsvSource({
    "greeter, src/main/java/greeter/Greeter.java",
    "--single greeter, Greeter.java",
  })
  void aMistakeShowsWhileTypingOnSaveAndIsGoneWhenItIsUndone(String arguments, String source)
      throws Exception {
    Path real = temporary.toRealPath();
    UserHome home = UserHome.in(real);
    assertThat(CliJar.run(home.shell(real, "jlserve init " + arguments)).code()).isZero();
    Path project = real.resolve("greeter");
    Path app = project.resolve(source);
    String right = Files.readString(app);
    String wrong = right.replace("greet(Input input)", "greet(Input input, int times)");
    Path work = Files.createDirectory(real.resolve("work"));

    JdtLanguageServer editor =
        new JdtLanguageServer(CocJava.server(), project, home.settings(), work);
    try {
      editor.open(app, right);
      assertThat(editor.await(app, InitInEditorIT::isQuiet)).isEmpty();

      editor.type(app, wrong);
      assertThat(editor.await(app, shown -> !isQuiet(shown)))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.live()).isTrue();
                assertThat(each.message()).startsWith("[jlserve/EndpointInput] endpoint 'greet'");
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
    } finally {
      editor.stop();
    }
  }

  private static boolean isQuiet(List<Shown> shown) {
    return shown.stream().noneMatch(Shown::isOurs);
  }
}
