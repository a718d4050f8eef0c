package dev.jlserve.cli.manifest;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parts of the container that serves.
 *
 * @param plan what they are written from
 */
record AppContainer(ManifestPlan plan) {

  private static final int PROBE_SECONDS = 2;

  private static final String INFERENCE =
      """
        # KServe's clients, graphs and transformers call /v2/models/MODEL/infer.
        - {name: JLSERVE_OPEN_INFERENCE, value: "true"}
      """;

  /** The whole container, as the item of a list. */
  String text(ContainerRole role) {
    return """
        - name: %1$s
          image: %2$s
          ports:
            - {name: %3$s, containerPort: %4$d}
          env:
        """
            .formatted(role.container(), YamlText.of(plan.image()), role.portName(), role.port())
        + (variables(role) + probes(role.probed()) + resources() + security() + mounts()).indent(2);
  }

  private String variables(ContainerRole role) {
    String port =
        role.hasOwnPort() ? "  - {name: JLSERVE_PORT, value: \"" + role.port() + "\"}\n" : "";
    return port + (role.speaksInference() ? INFERENCE : "") + variables().indent(2);
  }

  /** The variables that keep the server to the times of this manifest, and the app's settings. */
  String variables() {
    return plan.times().variables().entrySet().stream()
            .map(AppContainer::variable)
            .collect(Collectors.joining())
        + SettingVariables.text(plan.name(), plan.settings());
  }

  private static String variable(Map.Entry<String, String> variable) {
    return "- {name: " + variable.getKey() + ", value: \"" + variable.getValue() + "\"}\n";
  }

  private String probes(String port) {
    int setup = plan.times().setup();
    return """
        # setup() may take JLSERVE_SETUP_TIMEOUT, %2$d s; the port opens after it.
        startupProbe:
          httpGet: {path: /health/ready, port: %1$s}
          periodSeconds: %3$d
          timeoutSeconds: 2
          failureThreshold: %4$d
        # 503 from the signal to the end, and while calls are stuck: no requests come then.
        readinessProbe:
          httpGet: {path: /health/ready, port: %1$s}
          periodSeconds: 5
          timeoutSeconds: 2
          failureThreshold: 2
        # 200 as long as the process is of use, in the drain too.
        livenessProbe:
          httpGet: {path: /health/live, port: %1$s}
          periodSeconds: 10
          timeoutSeconds: 5
          failureThreshold: 3
        # Balancers take the replica out meanwhile. There is no shell in the image that could sleep.
        lifecycle:
          preStop:
            sleep: {seconds: %5$d}
        """
        .formatted(
            port, setup, PROBE_SECONDS, plan.times().start() / PROBE_SECONDS, ServeTimes.PRE_STOP);
  }

  /** What a replica gets. */
  String resources() {
    return """
        # CPU is not limited: a limit throttles calls.
        # %1$s
        resources:
          requests: {cpu: "1", memory: %2$s}
          limits: {memory: %2$s}
        """
        .formatted(plan.memory().reason(), plan.memory().quantity());
  }

  /** What a container may, by the restricted profile. */
  static String security() {
    return """
        securityContext:
          allowPrivilegeEscalation: false
          readOnlyRootFilesystem: true
          capabilities: {drop: [ALL]}
        """;
  }

  private String mounts() {
    return """
        volumeMounts:
          - {name: tmp, mountPath: /tmp}
        """
        + plan.volume().map(AppContainer::weights).orElse("");
  }

  private static String weights(WeightsVolume volume) {
    String weights =
        "  - {name: cache, mountPath: /jlserve/weights, subPath: weights, readOnly: true}\n";
    return volume.hub() ? weights + weights.replace("weights", "huggingface") : weights;
  }
}
