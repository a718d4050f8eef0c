package dev.jlserve.cli.manifest;

/**
 * The container that fills the volume before the one that serves starts.
 *
 * @param plan what it is written from
 * @param volume what it fills
 */
record VolumeContainer(ManifestPlan plan, WeightsVolume volume) {

  /** The whole container, as the item of a list. */
  String text() {
    return """
        # Fetches the weights that the image lists, and does nothing where they are. Runs no code of the app.
        - name: weights
          image: %1$s
          command: [java, "@weights.args", /jlserve]
          # Its last line says what went wrong; 'kubectl describe pod' shows it.
          terminationMessagePolicy: FallbackToLogsOnError
          env:
            - {name: JLSERVE_CACHE_DIR, value: /cache}
        """
            .formatted(YamlText.of(plan.image()))
        + (hub()
                + """
                resources:
                  requests: {cpu: 100m, memory: 256Mi}
                  limits: {memory: 256Mi}
                """
                + AppContainer.security()
                + """
                volumeMounts:
                  - {name: tmp, mountPath: /tmp}
                  - {name: cache, mountPath: /cache}
                """)
            .indent(2);
  }

  private String hub() {
    String endpoint =
        volume
            .endpoint()
            .map(address -> "  - {name: HF_ENDPOINT, value: " + YamlText.of(address) + "}\n")
            .orElse("");
    String token =
        """
          # For a gated or private repository, with the token in a Secret:
          # - {name: HF_TOKEN, valueFrom: {secretKeyRef: {name: huggingface, key: token}}}
        """;
    return volume.hub() ? endpoint + token : "";
  }
}
