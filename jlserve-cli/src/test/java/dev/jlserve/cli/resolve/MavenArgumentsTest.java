package dev.jlserve.cli.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MavenArgumentsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Done=1 -Dtwo -Pgpu,!old",
        "-D one=1 -D two -P gpu,!old",
        "--define one=1 --define two --activate-profiles gpu,!old",
        "--define=one=1 --define=two --activate-profiles=gpu,!old"
      })
  void readsPropertiesAndProfilesAsMavenDoes(String words) {
    MavenArguments arguments = MavenArguments.of(folder, Map.of("MAVEN_ARGS", "-q " + words));

    assertThat(arguments.properties()).isEqualTo(Map.of("one", "1", "two", "true"));
    assertThat(arguments.switchedOn()).isEqualTo(List.of("gpu"));
    assertThat(arguments.switchedOff()).isEqualTo(List.of("old"));
  }
}
