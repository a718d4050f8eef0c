package dev.jlserve.cli.manifest;

/**
 * The objects that run an app on Kubernetes itself.
 *
 * @param plan what they are written from
 */
record Deployment(ManifestPlan plan) {

  /** What a node may need for the image and a scheduler for a place, beside {@code setup()}. */
  static final int PULL_SECONDS = 300;

  /** Enough for ten gigabytes over a slow line. */
  private static final int FETCH_SECONDS = 3600;

  /** The Deployment. */
  String text() {
    return new ObjectHead("apps/v1", "Deployment", plan.name()).text()
        + """
        spec:
        %2$s
          revisionHistoryLimit: 3
          # JLSERVE_SETUP_TIMEOUT, and %3$d s to bring the image to a node%4$s.
          progressDeadlineSeconds: %5$d
          selector:
            matchLabels:
              app.kubernetes.io/name: %1$s
          # No replica goes before the one in its place is ready.
          strategy:
            type: RollingUpdate
            rollingUpdate:
              maxUnavailable: 0
              maxSurge: 1
          template:
            metadata:
              labels:
                app.kubernetes.io/name: %1$s
                app.kubernetes.io/managed-by: jlserve
              annotations:
                prometheus.io/scrape: "true"
                prometheus.io/port: "8000"
                prometheus.io/path: /metrics
            spec:
              # On several nodes, where there are several.
              topologySpreadConstraints:
                - maxSkew: 1
                  topologyKey: kubernetes.io/hostname
                  whenUnsatisfiable: ScheduleAnyway
                  labelSelector:
                    matchLabels:
                      app.kubernetes.io/name: %1$s
        """
            .formatted(
                plan.name(),
                replicas(),
                PULL_SECONDS,
                fetch() > 0 ? " and " + fetch() + " s to fetch the weights" : "",
                plan.times().setup() + PULL_SECONDS + fetch())
        + new AppPod(plan).text(ContainerRole.DEPLOYMENT).indent(6);
  }

  private int fetch() {
    return plan.volume().isPresent() ? FETCH_SECONDS : 0;
  }

  private String replicas() {
    return plan.scaling() == Scaling.NONE
        ? "  replicas: " + plan.replicas().least()
        : "  # The autoscaler sets the replicas: a number here would undo that at each apply.";
  }
}
