package dev.jlserve.cli.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;

final class UnreadPartsTest {

  private static Optional<String> note(String configuration) throws Exception {
    String pom =
        "<project><build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>"
            + "<configuration><release>21</release>%s</configuration></plugin></plugins></build>"
            + "</project>";
    Model model = new MavenXpp3Reader().read(new StringReader(pom.formatted(configuration)));
    CompilerPlugin plugin = CompilerPlugin.of(model, Map.of());
    return UnreadParts.note(model, plugin, new PomCompilerOptions(plugin), true, List.of());
  }

  @Test
  void processorsThatMavenDoesNotRunAreTold() throws Exception {
    assertThat(note("<proc>none</proc>"))
        .contains(
            "pom.xml is not followed in all: proc is none (jlserve's processor runs here, but not"
                + " in Maven: remove proc)");
    assertThat(note("<compilerArgs><arg>-proc:only</arg></compilerArgs>"))
        .contains(
            "pom.xml is not followed in all: proc is only (classes are compiled here, but not in"
                + " Maven: remove proc)");
    assertThat(note("<proc>full</proc>")).isEmpty();
    assertThat(note("")).isEmpty();
  }
}
