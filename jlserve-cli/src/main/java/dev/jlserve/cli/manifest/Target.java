package dev.jlserve.cli.manifest;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;

/** What a manifest is for. */
public enum Target {
  /** Kubernetes itself. */
  K8S("k8s", 2, 1),
  /** KServe, in its standard mode. */
  KSERVE("kserve", 1, 1),
  /** Knative Serving, which scales to zero. */
  KNATIVE("knative", 0, 0);

  private final String option;
  private final int replicas;
  private final int leastReplicas;

  Target(String option, int replicas, int leastReplicas) {
    this.option = option;
    this.replicas = replicas;
    this.leastReplicas = leastReplicas;
  }

  /**
   * The one that an option names.
   *
   * @throws CliException of usage if it names none
   */
  public static Target of(String option) {
    for (Target each : values()) {
      if (each.option.equals(option)) {
        return each;
      }
    }
    throw new CliException(
        "--for takes k8s, kserve or knative; found '" + option + "'", ExitCode.USAGE);
  }

  /** How many replicas there are at least, where nothing else is said. */
  int replicas() {
    return replicas;
  }

  /** How few replicas there may be. */
  int leastReplicas() {
    return leastReplicas;
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return option;
  }
}
