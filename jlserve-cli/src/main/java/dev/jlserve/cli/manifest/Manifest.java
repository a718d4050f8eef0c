package dev.jlserve.cli.manifest;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.compile.AppIndex;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.image.WeightsAddress;
import dev.jlserve.cli.image.WeightsPlace;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.JlserveVersion;
import dev.jlserve.cli.record.BuildRecord;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.serve.BuiltApp;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code jlserve manifest}: what a cluster runs an app by. */
public final class Manifest {

  private final Console console;
  private final Map<String, String> environment;

  /**
   * For one user.
   *
   * @param environment the user's environment variables
   */
  public Manifest(Console console, Map<String, String> environment) {
    this.console = console;
    this.environment = environment;
  }

  /**
   * Writes the manifest, or prints it.
   *
   * @throws CliException if the app is not built, or the options contradict each other
   */
  public void run(ManifestRequest request) {
    String image = ImageReference.checked(request.image());
    Scaling scaling = Scaling.of(request.scaling(), request.target());
    Replicas replicas =
        Replicas.of(request.replicas(), request.maxReplicas(), request.target(), scaling);
    Optional<MemoryLimit> given = request.memory().map(MemoryLimit::given);
    ServeTimes times = ServeTimes.of(environment);
    checkVolume(request);

    CompiledApp app = BuiltApp.of(console, environment, request.invocation(), false);
    CacheFolder cache = CacheFolder.of(environment);
    BuildRecord record = build(app, cache).record();
    MemoryLimit memory = given.orElseGet(() -> measured(request, app, record));
    AppIndex index = AppIndex.in(app.jar());
    ManifestPlan plan =
        new ManifestPlan(
            head(request),
            ResourceName.of(app.simpleName()),
            image,
            index.requests(),
            index.settings(),
            times,
            memory,
            replicas,
            scaling,
            volume(request, app, record, cache));
    write(request, Documents.text(request.target(), plan));
  }

  private static void checkVolume(ManifestRequest request) {
    if (request.weights() == WeightsPlace.VOLUME && request.target() == Target.KNATIVE) {
      throw new CliException(
          "--weights volume does not go with --for knative, which mounts no claim unless it is"
              + " configured to; leave the weights in the image, or take --for k8s",
          ExitCode.USAGE);
    }
  }

  private static RecordedBuild build(CompiledApp app, CacheFolder cache) {
    BuildRecords records = new BuildRecords(cache);
    // Code that was compiled for this command alone, in a cache that is read-only, lies elsewhere.
    return records
        .of(app.code())
        .or(() -> records.newest(app.className()))
        .orElseThrow(() -> new IllegalStateException(app.code() + " is of no build"));
  }

  private static MemoryLimit measured(
      ManifestRequest request, CompiledApp app, BuildRecord record) {
    return record
        .memory()
        .map(memory -> MemoryLimit.of(memory, app.jvmOptions()))
        .orElseThrow(
            () ->
                new CliException(
                    "The memory that this build of "
                        + app.simpleName()
                        + " needs is not measured. Measure it, or give --memory, such as 1Gi:",
                    List.of(
                        ShellCommand.ofApp(
                            "build", request.invocation().typed(), List.of("--validate")),
                        request.invocation().again())));
  }

  private Optional<WeightsVolume> volume(
      ManifestRequest request, CompiledApp app, BuildRecord record, CacheFolder cache) {
    if (request.weights() == WeightsPlace.IMAGE) {
      return Optional.empty();
    }
    WeightsAddress.requireAny(record.weights(), app.simpleName());
    return Optional.of(WeightsVolume.of(record.weights(), cache, environment));
  }

  private static String head(ManifestRequest request) {
    String written =
        "# Written by '"
            + request.invocation().again()
            + "' (jlserve "
            + JlserveVersion.current()
            + ").";
    String needs =
        switch (request.target()) {
          case K8S -> "# Made for Kubernetes 1.30 or newer (preStop.sleep).";
          case KSERVE ->
              "# Made for KServe 0.16 or newer (Standard), on Kubernetes 1.30 or newer (preStop.sleep).";
          case KNATIVE -> "# Made for Knative Serving.";
        };
    String image =
        "# The image is one of 'jlserve image "
            + ShellCommand.of(request.invocation().typed())
            + (request.weights() == WeightsPlace.VOLUME ? " --weights volume" : "")
            + "'.";
    return YamlText.comment(written) + "\n" + needs + "\n" + YamlText.comment(image) + "\n";
  }

  private void write(ManifestRequest request, String text) {
    Optional<String> output = request.output().filter(name -> !OutputFile.isStdout(name));
    if (output.isEmpty()) {
      console.tell(new Event.Manifest(Optional.empty(), text));
      return;
    }
    String named = output.get();
    Path file = LocaleAdvice.path(named, "File cannot be written");
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CliException(
          "The folder of " + named + " does not exist. Make it, then try again:",
          List.of(ShellCommand.of("mkdir", "-p", String.valueOf(folder))));
    }
    try {
      OutputFile.named(file).write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CliException(
          named
              + " cannot be written: "
              + e.getMessage()
              + ". Name another file with -o, or change the folder's permissions.",
          ExitCode.FAULT);
    }
    console.tell(new Event.Manifest(Optional.of(named), text));
    console.tell(new Event.Next(List.of(ShellCommand.of("kubectl", "apply", "-f", named))));
  }
}
