package dev.jlserve.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InvocationTest {

  private static Invocation image(String app) {
    return new Invocation(
        "image",
        app,
        Path.of(app),
        OptionalInt.empty(),
        List.of(),
        List.of("--name", "r.example/app:1", "--push"),
        List.of());
  }

  @Test
  void moreOptionsStandBehindTheOwnOnes() {
    assertThat(image("App.java").again("--base", "FILE"))
        .isEqualTo("jlserve image App.java --name r.example/app:1 --push --base FILE");
    assertThat(image("target/jlserve/App.maven-build").again("--base", "FILE"))
        .isEqualTo("mvn jlserve:image '-Djlserve.args=--name r.example/app:1 --push --base FILE'");
  }
}
