package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.util.Optional;

/** What the number of replicas follows. */
public enum Scaling {
  /** The processors' load. */
  CPU,
  /** The requests in flight, which KEDA asks Prometheus for. */
  KEDA,
  /** The requests in flight, which Knative counts itself. */
  CONCURRENCY,
  /** Nothing: it stays. */
  NONE;

  /**
   * The one that an option names; without one what the target does best.
   *
   * @throws CliException of usage if it names none, or one that the target has not
   */
  static Scaling of(Optional<String> option, Target target) {
    if (option.isEmpty()) {
      return target == Target.KNATIVE ? CONCURRENCY : CPU;
    }
    return switch (option.get()) {
      case "none" -> NONE;
      case "cpu" -> {
        if (target == Target.KNATIVE) {
          throw new CliException(
              "--scale cpu does not go with --for knative, which scales by the requests in flight"
                  + " itself; leave --scale out",
              ExitCode.USAGE);
        }
        yield CPU;
      }
      case "keda" -> {
        if (target != Target.K8S) {
          throw new CliException(
              "--scale keda does not go with --for "
                  + target
                  + ", which has an autoscaler of its own; leave --scale out, or take --for k8s",
              ExitCode.USAGE);
        }
        yield KEDA;
      }
      default ->
          throw new CliException(
              "--scale takes cpu, keda or none; found '" + option.get() + "'", ExitCode.USAGE);
    };
  }
}
