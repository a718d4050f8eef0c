package dev.jlserve.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.console.RecordedConsole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code manifest} says before it looks at the app. */
class ManifestCommandTest {

  private final RecordedConsole console = new RecordedConsole();

  private int run(Map<String, String> environment, String image, String options) {
    List<String> words = new ArrayList<>(List.of("manifest", "None.java", "--image", image));
    words.addAll(List.of(options.split(" ")));
    return JlserveCommand.commandLine(console, environment, words)
        .execute(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--for nomad | --for takes k8s, kserve or knative; found 'nomad'",
        "--scale gpu | --scale takes cpu, keda or none; found 'gpu'",
        "--weights disk | --weights takes image or volume; found 'disk'",
        "--for kserve --scale keda | --scale keda does not go with --for kserve, which has an"
            + " autoscaler of its own; leave --scale out, or take --for k8s",
        "--for knative --scale keda | --scale keda does not go with --for knative, which has an"
            + " autoscaler of its own; leave --scale out, or take --for k8s",
        "--for knative --scale cpu | --scale cpu does not go with --for knative, which scales by"
            + " the requests in flight itself; leave --scale out",
        "--for knative --weights volume | --weights volume does not go with --for knative, which"
            + " mounts no claim unless it is configured to; leave the weights in the image, or take"
            + " --for k8s",
        "--replicas 0 | --replicas takes a whole number from 1 to 10000; found '0'",
        "--replicas two | --replicas takes a whole number from 1 to 10000; found 'two'",
        "--max-replicas 10001 | --max-replicas takes a whole number from 1 to 10000; found '10001'",
        "--for knative --replicas 0 --scale none | --replicas takes a whole number from 1 to"
            + " 10000; found '0'",
        "--replicas 4 --max-replicas 3 | --replicas is 4, and --max-replicas 3; give"
            + " --max-replicas 4 or more",
        "--replicas 11 | --replicas is 11, and --max-replicas 10 unless it is given; give"
            + " --max-replicas 11 or more",
        "--scale none --max-replicas 3 | --max-replicas does not go with --scale none, which keeps"
            + " --replicas; leave one out",
        "--memory 512 | --memory takes a number with a unit, such as 512Mi or 2Gi; found '512'",
        "--memory 512m | --memory takes a number with a unit, such as 512Mi or 2Gi; found '512m'",
        "--memory 0Gi | --memory takes a number with a unit, such as 512Mi or 2Gi; found '0Gi'",
      })
  void optionsThatCannotBeAreUsage(String options, String message) {
    assertThat(run(Map.of(), "a:1", options)).isEqualTo(2);
    assertThat(console.err()).containsExactly("Error: " + message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Team/App",
        "app:",
        "a b",
        "registry.example.com/",
        "app@sha256:0",
        "https://registry/app",
        "a..b",
        "app:1\n  hostNetwork: true"
      })
  void anImageThatIsNoneIsUsage(String image) {
    assertThat(run(Map.of(), image, "--scale none")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "Error: '"
                + image
                + "' is no name of an image; --image takes the form [REGISTRY/]NAME[:TAG], in"
                + " small letters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app",
        "app:1",
        "localhost:5000/team/app_name:v1.2-rc",
        "[::1]:5000/a",
        "REGISTRY.example.com/a--b",
        "a/b/c@sha256:5a3f09c15a3f09c15a3f09c15a3f09c15a3f09c15a3f09c15a3f09c15a3f09c1"
      })
  void anImageThatIsOneIsTaken(String image) {
    run(Map.of(), image, "--scale none");
    assertThat(console.err()).singleElement().asString().contains("None.java");
  }

  @Test
  void anImageIsNeeded() {
    int code =
        JlserveCommand.commandLine(console, Map.of(), List.of())
            .execute("manifest", "Greeter.java");
    assertThat(code).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "Error: Missing required option: '--image=REF'", "jlserve manifest --help");
  }

  @Test
  void aTimeOfTheEnvironmentThatIsNoneIsUsage() {
    assertThat(run(Map.of("JLSERVE_DRAIN_TIMEOUT", "soon"), "a:1", "--scale none")).isEqualTo(2);
    assertThat(console.err())
        .containsExactly(
            "Error: JLSERVE_DRAIN_TIMEOUT is 'soon'; it is a whole number from 1 to 86400");
  }
}
