package dev.jlserve.cli.manifest;

import java.util.ArrayList;
import java.util.List;

/** The documents that a target takes. */
final class Documents {

  private static final String SEPARATOR = "---\n";

  private Documents() {}

  /** All of them, as one file. */
  static String text(Target target, ManifestPlan plan) {
    return plan.head() + String.join(SEPARATOR, of(target, plan));
  }

  private static List<String> of(Target target, ManifestPlan plan) {
    List<String> documents = new ArrayList<>();
    plan.volume().ifPresent(volume -> documents.add(VolumeClaim.text(plan.name(), volume)));
    switch (target) {
      case K8S -> {
        documents.add(new Deployment(plan).text());
        documents.add(Service.text(plan.name()));
        documents.add(Service.budget(plan.name()));
        switch (plan.scaling()) {
          case CPU -> documents.add(new Autoscaler(plan).byLoad());
          case KEDA -> documents.add(new Autoscaler(plan).byRequests());
          case CONCURRENCY, NONE -> {}
        }
      }
      case KSERVE -> documents.add(new InferenceService(plan).text());
      case KNATIVE -> documents.add(new KnativeService(plan).text());
    }
    return documents;
  }
}
