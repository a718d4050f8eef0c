package dev.jlserve.cli.assemble;

import static dev.jlserve.cli.assemble.BuildFixture.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.readiness.RequestedApp;
import dev.jlserve.cli.source.AppLocator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamedAppTest {

  @TempDir Path folder;

  private BuildFixture app;

  @BeforeEach
  void prepare() throws IOException {
    app = new BuildFixture(folder);
  }

  @Test
  void isKnownByItsTextOnceThatWasBuilt() throws IOException {
    assertThat(named().compiled()).isEmpty();
    app.build(DONE);

    assertThat(named().compiled()).isPresent();
    assertThat(named().className()).isEqualTo("Greeter");

    app.replace("return in;", "return new In(in.text());");
    assertThat(named().compiled()).isEmpty();
    assertThat(named().className()).isEqualTo("Greeter");
  }

  private RequestedApp named() {
    CacheFolder cache = CacheFolder.of(app.environment());
    return RequestedApp.in(cache, AppLocator.sources(app.source), app.nested.hash(), false);
  }
}
