package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.cache.NestedJars;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.process.JavaCppCache;
import dev.jlserve.cli.process.JvmTrial;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.readiness.RunArguments;
import dev.jlserve.cli.record.BuildRecords;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartProperty;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.spi.ToolProvider;

/**
 * Prepares what an image has of its own: the Java runtime, the AOT cache that it trained and the
 * argument file that uses it.
 *
 * @param app what is served
 * @param cache the cache folder
 * @param console where the steps are told
 * @param environment the user's environment variables
 */
record AppLayer(
    CompiledApp app, CacheFolder cache, Console console, Map<String, String> environment) {

  private static final String USER = "10001:10001";

  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  /** The folder of an image's own files beside the app's jar. */
  static Path trained(CompiledApp app) {
    return app.code().resolve("image");
  }

  /**
   * Refuses weights that are to lie in a volume and that no container can fetch, or that are none.
   *
   * @throws CliException that says so
   */
  void check(WeightsPlace weights) {
    if (weights == WeightsPlace.VOLUME) {
      List<RecordedWeights> recorded = build().record().weights();
      WeightsAddress.requireAny(recorded, app.simpleName());
      recorded.forEach(each -> WeightsAddress.of(each, environment));
    }
  }

  /**
   * All that the image is made of.
   *
   * @throws CliException if no Java of the image's starts with the app's options
   * @throws IOException if a file cannot be written
   */
  ImagePlan plan(String name, Path base, Platform platform, WeightsPlace weights, JavaOrigin origin)
      throws IOException {
    Optional<JavaRuntime> java =
        origin == JavaOrigin.BASE
            ? Optional.empty()
            : Optional.of(
                JavaRuntime.in(
                    ImageFolders.of(cache).java(),
                    app.jvmOptions(),
                    ToolProvider.findFirst("jlink"),
                    console));
    Path folder = trained(app).resolve(java.map(JavaRuntime::hash).orElse("base"));
    Optional<Trained> trained = trained(java, folder);
    if (java.isPresent() && trained.isEmpty()) {
      JvmTrial.refusal(java.get().home(), app.jvmOptions()).ifPresent(this::refuse);
    }
    RecordedBuild build = build();
    ImageLayers layers = new ImageLayers(cache, app, build);
    return new ImagePlan(
        name,
        base,
        platform,
        layers.all(
            java,
            filler(weights, folder),
            trained,
            arguments(trained, folder),
            ImageRecord.of(build, weights, folder)),
        weights == WeightsPlace.VOLUME ? layers.volume() : List.of(),
        variables(java.isPresent()),
        List.of("java", "@" + cache.relative(app.runArgs())),
        ImageLayers.ROOT,
        USER);
  }

  private void refuse(String reason) {
    List<String> own =
        app.jvmOptions().stream().filter(option -> !StartProperty.isSetBy(option)).toList();
    throw new CliException(
        "The image's Java does not start with the app's options, "
            + String.join(" ", own)
            + ": "
            + reason
            + ". Correct the //RUNTIME_OPTIONS, or take the Java of a base image: --java base"
            + " --base REF.",
        ExitCode.FAULT);
  }

  private RecordedBuild build() {
    return new BuildRecords(cache)
        .of(app.code())
        .orElseThrow(() -> new IllegalStateException(app.code() + " is of no build"));
  }

  private Optional<VolumeFiller> filler(WeightsPlace weights, Path folder) throws IOException {
    if (weights == WeightsPlace.IMAGE) {
      return Optional.empty();
    }
    List<Path> jars = new NestedJars(getClass().getClassLoader()).fetchJarsIn(cache);
    return Optional.of(VolumeFiller.of(app, cache, jars, folder));
  }

  private Optional<Trained> trained(Optional<JavaRuntime> java, Path folder) {
    Path build = build().folder();
    String inputs = cache.apps().relativize(build).toString().replace(File.separatorChar, '-');
    return java.flatMap(
        each ->
            new ImageAot(console, environment)
                .of(
                    app,
                    each,
                    ImageFolders.of(cache).aot().resolve(inputs + "-" + each.hash()),
                    folder));
  }

  /** The file of arguments, as it is for the image. */
  private Path arguments(Optional<Trained> trained, Path folder) throws IOException {
    List<String> options = options(app.jvmOptions());
    List<Path> classPath = app.classPath();
    if (trained.isPresent()) {
      options.addAll(trained.get().options());
      if (trained.get().ofLibraries()) {
        classPath = new ArrayList<>(app.withoutCode().classPath());
        classPath.add(app.jar());
      }
    }
    Path arguments = folder.resolve("run.args");
    String text = RunArguments.text(cache, classPath, options);
    if (!Files.exists(arguments) || !Files.readString(arguments).equals(text)) {
      AtomicFile.write(arguments, text);
    }
    return arguments;
  }

  /**
   * The folder that it is started in is read-only, and its locale may be none. What the app says of
   * both counts nevertheless.
   */
  static List<String> options(List<String> own) {
    List<String> options = new ArrayList<>();
    options.add("-XX:ErrorFile=/tmp/hs_err_pid%p.log");
    JavaCppCache.option(Path.of("/tmp"), own, Map.of()).ifPresent(options::add);
    options.addAll(LocaleCheck.UTF8_OUTPUT);
    options.addAll(own);
    return options;
  }

  /** As the command line would set them; what libraries unpack goes where all may write. */
  private static SortedMap<String, String> variables(boolean withJava) {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("LANG", "C.UTF-8");
    variables.put("ORT_DISABLE_TELEMETRY", "1");
    variables.put("JLSERVE_CACHE_DIR", ImageLayers.ROOT);
    variables.put("HF_HOME", ImageLayers.ROOT + "/huggingface");
    variables.put("DJL_CACHE_DIR", "/tmp/djl");
    variables.put("ENGINE_CACHE_DIR", "/tmp/djl");
    if (withJava) {
      variables.put("JAVA_HOME", ImageLayers.JAVA);
      variables.put("PATH", ImageLayers.JAVA + "/bin:" + PATH);
    }
    return variables;
  }
}
