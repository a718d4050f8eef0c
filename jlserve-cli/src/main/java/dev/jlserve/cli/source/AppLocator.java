package dev.jlserve.cli.source;

import dev.jlserve.cli.cache.FilePresence;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the app that the user named. */
public final class AppLocator {

  private AppLocator() {}

  /**
   * The text of the app in a Java file, or in a folder that holds one.
   *
   * @throws CliException if there is none, or several
   */
  public static Sources sources(Path named) {
    if (!FilePresence.exists(named)) {
      throw new CliException("File not found: " + named, ExitCode.FAULT);
    }
    if (FilePresence.isFolder(named)) {
      return SourceScan.of(inFolder(named));
    }
    if (MavenBuild.isNamed(named)) {
      MavenBuild build = MavenBuild.read(named);
      return SourceScan.of(CompiledSource.of(build), build);
    }
    if (!named.toString().endsWith(".java") || !Files.isRegularFile(named)) {
      throw new CliException("File must be a Java file: " + named, ExitCode.FAULT);
    }
    Sources sources = SourceScan.of(named);
    if (!sources.text().contains(AppClasses.ANNOTATION)) {
      if (sources.text().indexOf('\0') >= 0) {
        throw new CliException(
            named + " is no text in UTF-8, but most likely in UTF-16. Save it as UTF-8.",
            ExitCode.FAULT);
      }
      throw noApp(named);
    }
    return sources;
  }

  /**
   * Parses the app as it was read.
   *
   * @throws CliException if a file is not Java, or the app's file holds no app
   */
  public static AppSource parse(Sources sources) {
    List<ParsedSource> parsed = SourceParser.parse(sources.files(), sources.read());
    List<AppClasses.Found> found = AppClasses.in(parsed.get(0), sources.packageName());
    if (found.isEmpty()) {
      throw noApp(sources.file());
    }
    // A second app in the file is the processor's to report, at its place.
    AppClasses.Found app = found.get(0);
    return new AppSource(
        sources, app.binaryName(), app.tree().getSimpleName().toString(), app.tree(), parsed);
  }

  private static Path inFolder(Path folder) {
    // A Maven project's tests may hold apps of their own.
    SourceFiles files =
        MavenProjects.in(folder)
            .map(MavenProject::sources)
            .filter(Files::isDirectory)
            .map(SourceFiles::ofSourceRoot)
            .orElseGet(() -> SourceFiles.ofFolder(folder));
    List<Path> candidates = files.found().stream().filter(AppClasses::mayBeIn).toList();
    List<Path> apps =
        candidates.size() < 2
            ? candidates
            : candidates.stream().filter(AppLocator::holdsApp).toList();
    if (apps.isEmpty()) {
      throw files.denied().map(FilePresence::denied).orElseGet(() -> noApp(folder));
    }
    if (apps.size() > 1) {
      List<String> names = apps.stream().map(Path::toString).toList();
      throw new SeveralAppsException(
          "Folder "
              + shown(folder)
              + " holds "
              + apps.size()
              + " apps: "
              + String.join(", ", names),
          folder,
          names);
    }
    return apps.get(0);
  }

  private static boolean holdsApp(Path file) {
    return !AppClasses.in(SourceParser.parse(List.of(file)).get(0), "").isEmpty();
  }

  private static CliException noApp(Path place) {
    return new CliException(
        "No app found. Did you annotate a class with @JLServeApp? Looked in " + shown(place) + ".",
        ExitCode.FAULT);
  }

  /** A dot says little where the user named no folder. */
  private static Path shown(Path place) {
    return place.toString().equals(".") ? place.toAbsolutePath().normalize() : place;
  }
}
