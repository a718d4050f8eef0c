package dev.jlserve.cli.manifest;

/**
 * What sets the number of replicas on Kubernetes.
 *
 * @param plan what it is written from
 */
record Autoscaler(ManifestPlan plan) {

  /** Percent of the processor that a replica asks for. */
  static final int LOAD = 70;

  /** Kubernetes' own, by the processors' load. */
  String byLoad() {
    return """
        # A call that computes shows as load. For calls that wait, or run on a GPU, take --scale keda.
        """
        + new ObjectHead("autoscaling/v2", "HorizontalPodAutoscaler", plan.name()).text()
        + """
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: %1$s}
          minReplicas: %2$d
          maxReplicas: %3$d
          metrics:
            - type: Resource
              resource:
                name: cpu
                target: {type: Utilization, averageUtilization: %4$d}
          # A replica goes after five quiet minutes, since the next one starts cold.
          behavior:
            scaleDown:
              stabilizationWindowSeconds: 300
        """
            .formatted(plan.name(), plan.replicas().least(), plan.replicas().most(), LOAD);
  }

  /** KEDA's, by the requests in flight. */
  String byRequests() {
    return """
        # Needs KEDA, and a Prometheus that scrapes the replicas and keeps the labels of their pods:
        # set serverAddress to it. A replica works on %d at once, all endpoints together; the rest of them wait.
        # If most requests go to an endpoint with its own concurrency, lower the threshold to its share.
        """
            .formatted(plan.requests())
        + new ObjectHead("keda.sh/v1alpha1", "ScaledObject", plan.name()).text()
        + """
        spec:
          scaleTargetRef: {name: %1$s}
          minReplicaCount: %2$d
          maxReplicaCount: %3$d
          triggers:
            - type: prometheus
              metadata:
                serverAddress: http://prometheus.monitoring:9090
                query: sum(jlserve_requests_in_flight{app_kubernetes_io_name="%1$s"})
                threshold: "%4$d"
        """
            .formatted(
                plan.name(), plan.replicas().least(), plan.replicas().most(), plan.requests());
  }
}
