package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.RecordedConsole;
import dev.jlserve.cli.image.jib.JibTool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {

  @TempDir private Path folder;
  private final RecordedConsole console = new RecordedConsole();
  private Path base;

  @BeforeEach
  void makeBase() throws IOException {
    base =
        TarArchives.image(
            folder,
            "PATH=/opt/bin",
            List.of("usr/java", "opt/agent.jar", "opt/old/a.jar", "opt/gone.jar"),
            List.of(
                "./opt/old/.wh..wh..opq", "opt/.wh.gone.jar", "/opt/bin/java -> ../../usr/java"));
  }

  private void check(JavaOrigin origin, String... jvmOptions) {
    ImageFile library = new ImageFile(base, "/opt/java/lib/libjdwp.so", ImageFile.Mode.PLAIN);
    ImagePlan plan =
        new ImagePlan(
            "app",
            base,
            new Platform("linux", "amd64"),
            List.of(new ImageLayer("java", List.of(library))),
            List.of(),
            new TreeMap<>(),
            List.of("java"),
            "/jlserve",
            "1:1");
    ImageTool tool = new JibTool(console, Map.of(), folder.resolve("layers"), folder);
    new StartCheck(tool, console).of(plan, origin, List.of(jvmOptions));
  }

  @Test
  void whatTheImageHasMayBeNamed() {
    check(JavaOrigin.JLINK, "-javaagent:/opt/agent.jar=a=b", "-agentlib:jdwp=server=y", "-Xmx1g");
    check(JavaOrigin.BASE, "-Dfile=/opt/agent.jar", "-Dnone=/none/at/all", "-Ddev=/dev/null");

    assertThat(console.events()).isEmpty();
  }

  @Test
  void anAgentThatTheImageLacksIsRefused() {
    for (String option :
        List.of(
            "-javaagent:/opt/gone.jar",
            "-javaagent:/opt/old/a.jar=x",
            "-agentpath:agent.so",
            "-XX:Flags=/opt/flags",
            "-agentlib:none=x")) {
      assertThatThrownBy(() -> check(JavaOrigin.JLINK, "-Xmx1g", option))
          .as(option)
          .isInstanceOf(CliException.class)
          .hasMessageStartingWith("The app's options have " + option + ", and the image has no ")
          .hasMessageContaining("set JDK_JAVA_OPTIONS=" + option + " there.");
    }
  }

  @Test
  void aFileOfThisMachineThatAPropertyNamesIsNoted() {
    check(JavaOrigin.JLINK, "-Dkeys=file://" + base);

    assertThat(console.events())
        .containsExactly(
            new Event.Note(
                "the image has no "
                    + base
                    + ", which -Dkeys=file://"
                    + base
                    + " in the app's options names; mount it in the container"));
  }

  @Test
  void aBaseWithoutJavaIsRefused() throws IOException {
    base = TarArchives.image(folder, "A=b", List.of("opt/bin/java"));

    assertThatThrownBy(() -> check(JavaOrigin.BASE))
        .hasMessage(
            "The base image "
                + base
                + " has no java on its PATH, and --java base takes it. Name a base image with a"
                + " Java, or leave --java base out.");
    assertThat(Files.exists(base)).isTrue();
  }
}
