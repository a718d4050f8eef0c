package dev.jlserve.cli.manifest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads manifests into Kubernetes' own objects, which have to know every property. */
final class StrictModels {

  private static final Map<String, Class<?>> NATIVE =
      Map.of(
          "apps/v1 Deployment", Deployment.class,
          "v1 Service", Service.class,
          "v1 PersistentVolumeClaim", PersistentVolumeClaim.class,
          "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class,
          "autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

  /** What KServe and Knative add to the specification of a pod. */
  private static final Map<String, Set<String>> EXTENDED =
      Map.of(
          "serving.kserve.io/v1beta1 InferenceService",
          Set.of("minReplicas", "maxReplicas", "scaleMetric", "scaleTarget", "timeout"),
          "serving.knative.dev/v1 Service",
          Set.of("containerConcurrency", "timeoutSeconds"));

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .annotationIntrospector(new NothingElse())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** The objects keep what they do not know, unless they are kept from it. */
  private static final class NothingElse extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  private StrictModels() {}

  /**
   * The kinds of a manifest's documents.
   *
   * @throws IOException if one has a property that its model does not know
   */
  static List<String> kinds(String yaml) throws IOException {
    try (MappingIterator<JsonNode> all = MAPPER.readerFor(JsonNode.class).readValues(yaml)) {
      Stream.Builder<String> kinds = Stream.builder();
      while (all.hasNext()) {
        kinds.add(kind((ObjectNode) all.next()));
      }
      return kinds.build().toList();
    }
  }

  private static String kind(ObjectNode document) throws IOException {
    String kind = document.get("apiVersion").asText() + " " + document.get("kind").asText();
    Class<?> model = NATIVE.get(kind);
    if (model != null) {
      MAPPER.treeToValue(document, model);
    } else {
      read(document.get("metadata"), ObjectMeta.class);
      JsonNode spec = document.get("spec");
      JsonNode pod =
          spec.has("template") ? spec.get("template").get("spec") : spec.get("predictor");
      if (pod != null) {
        ((ObjectNode) pod).remove(EXTENDED.get(kind));
        read(pod, PodSpec.class);
      }
    }
    return kind;
  }

  private static void read(JsonNode node, Class<?> model) throws IOException {
    ((ObjectMapper) MAPPER).treeToValue(node, model);
  }
}
