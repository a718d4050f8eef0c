package dev.jlserve.cli.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;

final class CompilerPluginTest {

  private static CompilerPlugin plugin(String configuration) throws Exception {
    String pom =
        "<project><build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId>"
            + "<configuration>%s</configuration></plugin></plugins></build></project>";
    return CompilerPlugin.of(
        new MavenXpp3Reader().read(new StringReader(pom.formatted(configuration))), Map.of());
  }

  @Test
  void anOptionOfAProcessorIsOneWordWithItsValue() throws Exception {
    CompilerPlugin plugin =
        plugin(
            "<compilerArguments><Amapstruct.verbose>true</Amapstruct.verbose><Aalone/>"
                + "<Xmaxerrs>9</Xmaxerrs></compilerArguments>");

    assertThat(plugin.arguments())
        .containsExactly("-Amapstruct.verbose=true", "-Aalone", "-Xmaxerrs", "9");
  }
}
