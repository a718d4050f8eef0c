package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.RecordedConsole;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRuntimeTest {

  @TempDir private Path folder;

  @Test
  void modulesThatTheAppAddsAreLinked() {
    assertThat(JavaRuntime.modules(List.of("-Xmx1g"))).contains("java.se", "jdk.crypto.ec");
    assertThat(
            JavaRuntime.modules(
                List.of(
                    "--add-modules=jdk.incubator.vector,ALL-SYSTEM",
                    "--add-modules",
                    "jdk.management.agent")))
        .contains("jdk.incubator.vector", "jdk.management.agent")
        .doesNotContain("ALL-SYSTEM");
  }

  @Test
  void whatTheRuntimeLacksIsDocumented() throws Exception {
    Set<String> linked =
        Configuration.resolve(
                ModuleFinder.ofSystem(),
                List.of(ModuleLayer.empty().configuration()),
                ModuleFinder.of(),
                JavaRuntime.modules(List.of()))
            .modules()
            .stream()
            .map(ResolvedModule::name)
            .collect(Collectors.toSet());
    String page = Files.readString(Path.of("..", "docs", "containers.md"));

    assertThat(ModuleFinder.ofSystem().findAll())
        .extracting(module -> module.descriptor().name())
        .filteredOn(name -> !linked.contains(name))
        .filteredOn(name -> !name.startsWith("jdk.internal.") && !name.startsWith("jdk.graal."))
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    assertThat(linked)
        .contains("jdk.localedata", "jdk.management.agent", "jdk.jdwp.agent", "jdk.attach")
        .allSatisfy(name -> assertThat(page).doesNotContain("`" + name + "`"));
  }

  @Test
  void aJavaWithoutJlinkIsNamed() {
    assertThatThrownBy(
            () -> JavaRuntime.in(folder, List.of(), Optional.empty(), new RecordedConsole()))
        .isInstanceOf(CliException.class)
        .hasMessage(
            "The Java in "
                + System.getProperty("java.home")
                + " has no jlink, which makes the image's runtime. Run the command on a full JDK,"
                + " or take the Java of a base image: --java base --base REF.");
  }
}
