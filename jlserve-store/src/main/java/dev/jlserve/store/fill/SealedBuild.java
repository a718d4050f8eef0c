package dev.jlserve.store.fill;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.SealedFiles;
import dev.jlserve.store.file.FolderWalk;
import dev.jlserve.store.json.JsonObject;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.layout.HubCommits;
import dev.jlserve.store.layout.HubCommits.Revision;
import dev.jlserve.store.layout.SourceJson;
import dev.jlserve.store.layout.SourceKind;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A build's record, as far as it is about weights.
 *
 * @param app the app's simple name
 * @param weights what the build had
 * @param commits what branches and tags of the hub stood for
 * @param files what the build listed, where the lists are there
 */
record SealedBuild(String app, List<SealedWeights> weights, HubCommits commits, SealedFiles files) {

  private static final String RECORD = "build.json";
  private static final int FORMAT = 1;

  /**
   * The build of a folder.
   *
   * @param folder that of one build, or one with the layout of a cache folder and one build in it
   * @throws WeightsException if there is none, or there are several
   */
  static SealedBuild in(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    try {
      if (Files.exists(whole.resolve(RECORD))) {
        return read(whole.resolve(RECORD), whole.resolve("../../..").normalize());
      }
      List<Path> records = records(new CacheLayout(whole).apps());
      if (records.size() == 1) {
        return read(records.get(0), whole);
      }
      throw new WeightsException(records.isEmpty() ? none(folder) : several(folder, records));
    } catch (IOException e) {
      throw new WeightsException(
          "The build records in "
              + folder
              + " cannot be read: "
              + e
              + ". Let this user read the folder.",
          e);
    }
  }

  private static List<Path> records(Path apps) throws IOException {
    if (!Files.isDirectory(apps)) {
      return List.of();
    }
    return FolderWalk.all(apps, 3).stream().filter(path -> path.endsWith(RECORD)).sorted().toList();
  }

  private static String none(Path folder) {
    return "There is no build record in "
        + folder
        + ". Name /jlserve in an image of 'jlserve image --weights volume', or the folder of a"
        + " build in JLSERVE_CACHE_DIR.";
  }

  private static String several(Path folder, List<Path> records) {
    return folder
        + " has the records of "
        + records.size()
        + " builds. Name the folder of one: "
        + records.stream()
            .map(record -> String.valueOf(record.getParent()))
            .collect(Collectors.joining(", "));
  }

  private static SealedBuild read(Path file, Path root) throws IOException {
    try {
      JsonObject record = JsonObject.parse(Files.readString(file));
      if (record.number("format") != FORMAT) {
        throw new IllegalArgumentException("format " + record.number("format"));
      }
      Map<String, String> jars = new HashMap<>();
      Map<Revision, String> commits = new HashMap<>();
      for (JsonObject locked : record.object("lock").objects("weights")) {
        String kind = locked.text("kind");
        switch (SourceKind.named(kind).orElseThrow(() -> new IllegalArgumentException(kind))) {
          case MAVEN -> jars.put(locked.text("coordinate"), locked.text("sha256"));
          case URL, LOCAL, MADE -> {}
          case HUGGING_FACE ->
              commits.put(
                  new Revision(locked.text("repository"), locked.text("revision")),
                  locked.text("commit"));
        }
      }
      List<SealedWeights> weights =
          record.objects("weights").stream().map(each -> read(each, jars)).distinct().toList();
      return new SealedBuild(
          record.text("simpleName"), weights, new HubCommits(commits), listed(weights, root));
    } catch (IllegalArgumentException e) {
      throw new WeightsException(
          file
              + " is no build record of this version: "
              + e.getMessage()
              + ". Build the app anew with this version.",
          e);
    }
  }

  private static SealedWeights read(JsonObject weights, Map<String, String> jars) {
    WeightSource source = SourceJson.read(weights.object("source"));
    Optional<String> sha256 =
        switch (source) {
          case WeightSource.Maven maven -> Optional.ofNullable(jars.get(maven.coordinate()));
          case WeightSource.Url url -> Optional.empty();
          case WeightSource.Local local -> Optional.empty();
          case WeightSource.Made made -> Optional.empty();
          case WeightSource.HuggingFace hub -> Optional.empty();
        };
    return new SealedWeights(
        source, weights.text("manifest"), weights.textIfAny("repository"), sha256);
  }

  private static SealedFiles listed(List<SealedWeights> weights, Path root) throws IOException {
    Map<String, WeightManifest> manifests = new HashMap<>();
    for (SealedWeights each : weights) {
      WeightManifest.read(root.resolve(each.manifest()))
          .ifPresent(manifest -> manifests.put(each.manifest(), manifest));
    }
    return new SealedFiles(manifests);
  }
}
