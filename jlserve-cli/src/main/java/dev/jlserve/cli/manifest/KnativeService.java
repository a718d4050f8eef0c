package dev.jlserve.cli.manifest;

/**
 * The object that runs an app on Knative.
 *
 * @param plan what it is written from
 */
record KnativeService(ManifestPlan plan) {

  /** The Service. */
  String text() {
    AppContainer container = new AppContainer(plan);
    return new ObjectHead("serving.knative.dev/v1", "Service", plan.name()).text()
        + """
        spec:
          template:
            metadata:
              annotations:
        %2$s
            spec:
              # The server bounds its calls and their queue itself, and refuses what exceeds both.
              containerConcurrency: 0
              # JLSERVE_DEADLINE: the server itself answers 504 then. Knative ends a longer stream, too, and refuses
              # more than its own max-revision-timeout-seconds, which is 600 unless it is configured.
              timeoutSeconds: %3$d
              # The app calls no Kubernetes, and a Service named jlserve would set JLSERVE_PORT.
              automountServiceAccountToken: false
              enableServiceLinks: false
              containers:
                - name: app
                  image: %4$s
                  ports:
                    - {name: http1, containerPort: 8000}
                  env:
        %5$s
                  # Knative asks in short steps from the start, until setup() has ended.
                  readinessProbe:
                    httpGet: {path: /health/ready, port: 8000}
                  # 200 as long as the process is of use, in the drain too. Nobody asks before setup() has had its
                  # JLSERVE_SETUP_TIMEOUT, %7$d s: the port opens after it.
                  livenessProbe:
                    httpGet: {path: /health/live, port: 8000}
                    initialDelaySeconds: %8$d
                    timeoutSeconds: 5
        %6$s
                  securityContext:
                    runAsNonRoot: true
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities: {drop: [ALL]}
                    seccompProfile: {type: RuntimeDefault}
                  volumeMounts:
                    - {name: tmp, mountPath: /tmp}
              volumes:
                # Libraries unpack native code here.
                - name: tmp
                  emptyDir: {}
        """
            .formatted(
                plan.name(),
                annotations().indent(8).stripTrailing(),
                plan.times().deadline(),
                YamlText.of(plan.image()),
                container.variables().indent(12).stripTrailing(),
                container.resources().indent(10).stripTrailing(),
                plan.times().setup(),
                plan.times().start());
  }

  private String annotations() {
    Replicas replicas = plan.replicas();
    String target =
        """
        # A replica works on %1$d at once, all endpoints together. If most requests go to an endpoint with its own
        # concurrency, lower the target to its share.
        autoscaling.knative.dev/metric: concurrency
        autoscaling.knative.dev/target: "%1$d"
        """
            .formatted(plan.requests());
    String deadline =
        """
        # JLSERVE_SETUP_TIMEOUT, and %d s to bring the image to a node.
        serving.knative.dev/progress-deadline: %ds
        """
            .formatted(Deployment.PULL_SECONDS, plan.times().setup() + Deployment.PULL_SECONDS);
    return (plan.scaling() == Scaling.NONE ? "" : target)
        + """
        autoscaling.knative.dev/min-scale: "%d"
        autoscaling.knative.dev/max-scale: "%d"
        """
            .formatted(replicas.least(), replicas.most())
        + deadline;
  }
}
