package dev.jlserve.cli.manifest;

/**
 * The object that runs an app on KServe.
 *
 * @param plan what it is written from
 */
record InferenceService(ManifestPlan plan) {

  /** The InferenceService. */
  String text() {
    return """
        apiVersion: serving.kserve.io/v1beta1
        kind: InferenceService
        metadata:
          name: %1$s
          labels:
            app.kubernetes.io/name: %1$s
            app.kubernetes.io/managed-by: jlserve
          # Without Knative below it. Scaling to zero, or by concurrency, needs Knative: --for knative.
          annotations:
            serving.kserve.io/deploymentMode: Standard
        spec:
          predictor:
        """
            .formatted(plan.name())
        + scaling().indent(4)
        + """
        # JLSERVE_DEADLINE: the server itself answers 504 then.
        timeout: %d
        """
            .formatted(plan.times().deadline())
            .indent(4)
        + new AppPod(plan).text(ContainerRole.INFERENCE_SERVICE).indent(4);
  }

  private String scaling() {
    Replicas replicas = plan.replicas();
    String metric =
        """
        # A call that computes shows as load, in percent of the processor that a replica asks for.
        scaleMetric: cpu
        scaleTarget: %d
        """
            .formatted(Autoscaler.LOAD);
    return """
        minReplicas: %d
        maxReplicas: %d
        """
            .formatted(replicas.least(), replicas.most())
        + (plan.scaling() == Scaling.NONE ? "" : metric);
  }
}
