package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.CacheFolder;
import dev.jlserve.cli.image.ImageFile.Mode;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.record.Manifests;
import dev.jlserve.cli.record.RecordedBuild;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what lies in which layer. Below {@link #ROOT} every file has the path that it has in the
 * cache folder, so that records, argument files and AOT caches hold there too.
 *
 * @param cache where the files are
 * @param app what is served
 * @param build its build
 */
record ImageLayers(CacheFolder cache, CompiledApp app, RecordedBuild build) {

  /** Where the image has what the cache folder has. */
  static final String ROOT = "/jlserve";

  /** Where the image has its Java. */
  static final String JAVA = "/opt/java";

  private static final String TEMPORARY = "/tmp";

  /**
   * All layers, in the order in which they change: seldom first.
   *
   * @param filler what fills a volume, where the weights lie in one
   * @param trained the AOT cache, if there is one
   * @param arguments the image's own {@code run.args}
   * @param record what the image has for {@code build.json}
   * @throws IOException if a folder cannot be listed
   */
  List<ImageLayer> all(
      Optional<JavaRuntime> java,
      Optional<VolumeFiller> filler,
      Optional<Trained> trained,
      Path arguments,
      Path record)
      throws IOException {
    List<ImageLayer> layers = new ArrayList<>();
    if (java.isPresent()) {
      layers.add(new ImageLayer("java", java(java.get().home())));
    }
    layers.add(new ImageLayer("runtime", runtime()));
    layers.add(new ImageLayer("requirements", requirements()));
    layers.add(new ImageLayer("weights", filler.map(this::filling).orElseGet(this::weights)));
    List<Path> own = new ArrayList<>(List.of(arguments));
    trained.ifPresent(
        aot -> {
          if (aot.ofLibraries()) {
            layers.add(new ImageLayer("aot", aot.files().stream().map(this::inPlace).toList()));
          } else {
            own.addAll(aot.files());
          }
        });
    layers.add(new ImageLayer("app", app(own, record)));
    layers.removeIf(layer -> layer.files().isEmpty());
    return layers;
  }

  /** The paths of the files that a volume brings. */
  List<String> volume() {
    return weights().stream().map(ImageFile::path).toList();
  }

  private static List<ImageFile> java(Path home) throws IOException {
    return FolderWalk.files(home).stream()
        .map(
            file ->
                new ImageFile(
                    file,
                    JAVA + "/" + home.relativize(file),
                    Files.isExecutable(file) ? Mode.EXECUTABLE : Mode.PLAIN))
        .toList();
  }

  private List<ImageFile> runtime() {
    List<ImageFile> files = new ArrayList<>();
    files.add(new ImageFile(cache.root(), ROOT, Mode.EXECUTABLE));
    files.add(new ImageFile(cache.root(), TEMPORARY, Mode.OPEN));
    app.classPath().stream().filter(this::isRuntime).map(this::inPlace).forEach(files::add);
    return files;
  }

  private List<ImageFile> requirements() {
    return app.classPath().stream()
        .filter(jar -> !isRuntime(jar) && !jar.startsWith(app.code()))
        .map(this::inPlace)
        .toList();
  }

  private boolean isRuntime(Path jar) {
    return jar.startsWith(cache.runtime());
  }

  /** Files that a build listed. Those of the hub are links there, and files here. */
  private List<ImageFile> weights() {
    List<ImageFile> files = new ArrayList<>();
    for (RecordedWeights each : build.record().weights()) {
      Path manifest = cache.resolve(each.manifest());
      files.add(inPlace(manifest));
      WeightManifest listed =
          Manifests.read(manifest)
              .orElseThrow(() -> new IllegalStateException(manifest + " was there"));
      Path folder = listed.folder(cache.root(), manifest);
      listed.files().forEach(file -> files.add(inPlace(folder.resolve(file.path()))));
    }
    return files;
  }

  /** The lists of the weights, and the program that fetches what they list. */
  private List<ImageFile> filling(VolumeFiller filler) {
    List<ImageFile> files = new ArrayList<>();
    filler.jars().forEach(jar -> files.add(inPlace(jar)));
    files.add(new ImageFile(filler.arguments(), ROOT + "/" + VolumeFiller.ARGUMENTS, Mode.PLAIN));
    build.record().weights().stream()
        .map(each -> inPlace(cache.resolve(each.manifest())))
        .forEach(files::add);
    return files;
  }

  private List<ImageFile> app(List<Path> own, Path record) {
    List<ImageFile> files = new ArrayList<>();
    files.add(inPlace(app.code().resolve("app.jar")));
    for (Path file : own) {
      Path beside = app.code().resolve(file.getFileName());
      files.add(new ImageFile(file, path(beside), Mode.PLAIN));
    }
    files.add(new ImageFile(record, path(build.file()), Mode.PLAIN));
    return files;
  }

  private ImageFile inPlace(Path file) {
    return new ImageFile(file, path(file), Mode.PLAIN);
  }

  private String path(Path file) {
    return ROOT + "/" + cache.relative(file);
  }
}
