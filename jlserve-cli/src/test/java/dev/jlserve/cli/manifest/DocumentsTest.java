package dev.jlserve.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jlserve.cli.console.Setting;
import dev.jlserve.cli.record.MeasuredMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Manifests as they are to be; {@code -Djlserve.rewrite=true} makes what they are what they are to
 * be.
 */
class DocumentsTest {

  private static final Path EXPECTED = Path.of("src", "test", "resources", "manifest");
  private static final String DEPLOYMENT = "apps/v1 Deployment";
  private static final String SERVICE = "v1 Service";
  private static final String BUDGET = "policy/v1 PodDisruptionBudget";
  private static final String AUTOSCALER = "autoscaling/v2 HorizontalPodAutoscaler";
  private static final String CLAIM = "v1 PersistentVolumeClaim";

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("API_KEY", "String", "text", true, Optional.empty(), true, "The hub's key."),
          new Setting("SALT", "String", "text", false, Optional.empty(), true, ""),
          new Setting("DEVICE", "Device", "'cpu' or 'gpu'", false, Optional.of("cpu"), false, ""),
          new Setting("PROMPT", "String", "text", false, Optional.of("say \"ä\"\n$$"), false, ""),
          new Setting("REGION", "String", "text", true, Optional.empty(), false, "Where it is."));

  private static String written(
      Target target, Scaling scaling, Map<String, String> environment, WeightsVolume volume) {
    Optional<String> replicas = scaling == Scaling.NONE ? Optional.of("3") : Optional.empty();
    return Documents.text(
        target,
        new ManifestPlan(
            "# Written by a test.\n",
            "embedder",
            "registry.example.com/embedder:1",
            4,
            scaling == Scaling.NONE ? SETTINGS : List.of(),
            ServeTimes.of(environment),
            MemoryLimit.of(new MeasuredMemory(196_083_712, 20_000_000), List.of()),
            Replicas.of(replicas, Optional.empty(), target, scaling),
            scaling,
            Optional.ofNullable(volume)));
  }

  private static String written(String name) {
    return switch (name) {
      case "k8s" -> written(Target.K8S, Scaling.CPU, Map.of(), null);
      case "k8s-fixed" -> written(Target.K8S, Scaling.NONE, Map.of(), null);
      case "k8s-keda" ->
          written(
              Target.K8S,
              Scaling.KEDA,
              Map.of("JLSERVE_DEADLINE", "10", "JLSERVE_SETUP_TIMEOUT", "60"),
              null);
      case "k8s-volume" ->
          written(
              Target.K8S,
              Scaling.CPU,
              Map.of(),
              new WeightsVolume(21, true, Optional.of("https://hub.example.com")));
      case "kserve" -> written(Target.KSERVE, Scaling.CPU, Map.of(), null);
      case "kserve-volume" ->
          written(
              Target.KSERVE, Scaling.NONE, Map.of(), new WeightsVolume(1, false, Optional.empty()));
      case "knative" -> written(Target.KNATIVE, Scaling.CONCURRENCY, Map.of(), null);
      case "knative-fixed" -> written(Target.KNATIVE, Scaling.NONE, Map.of(), null);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static List<String> kinds(String name) {
    return switch (name) {
      case "k8s" -> List.of(DEPLOYMENT, SERVICE, BUDGET, AUTOSCALER);
      case "k8s-fixed" -> List.of(DEPLOYMENT, SERVICE, BUDGET);
      case "k8s-keda" -> List.of(DEPLOYMENT, SERVICE, BUDGET, "keda.sh/v1alpha1 ScaledObject");
      case "k8s-volume" -> List.of(CLAIM, DEPLOYMENT, SERVICE, BUDGET, AUTOSCALER);
      case "kserve" -> List.of("serving.kserve.io/v1beta1 InferenceService");
      case "kserve-volume" -> List.of(CLAIM, "serving.kserve.io/v1beta1 InferenceService");
      default -> List.of("serving.knative.dev/v1 Service");
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k8s",
        "k8s-fixed",
        "k8s-keda",
        "k8s-volume",
        "kserve",
        "kserve-volume",
        "knative",
        "knative-fixed"
      })
  void isAsExpectedAndKnownToKubernetes(String name) throws IOException {
    String text = written(name);
    Path expected = EXPECTED.resolve(name + ".yaml");
    if (Boolean.getBoolean("jlserve.rewrite")) {
      Files.writeString(expected, text);
    }

    assertThat(text).isEqualTo(Files.readString(expected)).isEqualTo(written(name));
    assertThat(text.lines()).noneMatch(line -> line.isBlank() || line.endsWith(" "));
    assertThat(StrictModels.kinds(text)).isEqualTo(kinds(name));
  }

  /** Else the test above would say nothing. */
  @Test
  void aWordThatKubernetesDoesNotKnowIsFound() throws IOException {
    String text = Files.readString(EXPECTED.resolve("k8s.yaml"));
    for (String word : List.of("maxSurge", "readOnlyRootFilesystem", "seconds", "scaleDown")) {
      assertThatThrownBy(() -> StrictModels.kinds(text.replace(word + ":", word + "s:")))
          .as(word)
          .hasMessageContaining(word + "s");
    }
    Stream.of("kserve", "knative")
        .forEach(
            name ->
                assertThatThrownBy(
                        () ->
                            StrictModels.kinds(
                                Files.readString(EXPECTED.resolve(name + ".yaml"))
                                    .replace("volumeMounts:", "mounts:")))
                    .hasMessageContaining("mounts"));
  }
}
