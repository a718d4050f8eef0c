package dev.jlserve.cli.reload;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.cli.source.AppLocator;
import dev.jlserve.cli.source.Sources;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Knows the app that is served, and judges whether the next one can take over its model. For one
 * thread; {@link #serves} is for any.
 */
public final class KeptModel {

  private static final String UNREADABLE = "a file of the app cannot be read";

  /** Ways to classes by their names, which lead past the class loader of a save. */
  private static final List<String> BY_NAME = List.of("getContextClassLoader", "ServiceLoader");

  private volatile @Nullable CompiledApp served;
  private volatile CompletableFuture<SetupState> state = new CompletableFuture<>();

  /** Why the process of an app cannot replace its code at all; nothing if it can. */
  public static Optional<String> obstacle(CompiledApp app) {
    try {
      if (app.sources().project().stream().anyMatch(each -> !each.needed().isEmpty())
          || app.sources().build().stream().anyMatch(each -> !each.modules().isEmpty())) {
        return Optional.of("the app needs other modules of its project");
      }
      if (ResourceFiles.of(app.jar()).nameClasses()) {
        return Optional.of("META-INF/services names classes of the app");
      }
      return app.sources().files().stream().anyMatch(file -> goesByName(app.sources(), file))
          ? Optional.of("the app looks for classes by their names")
          : Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.of(UNREADABLE);
    }
  }

  private static boolean goesByName(Sources sources, Path file) {
    String text =
        sources
            .read()
            .content(file)
            .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
            .orElse("");
    return BY_NAME.stream().anyMatch(text::contains);
  }

  /** A process starts for an app, or sets it up anew. */
  public void starts(CompiledApp app) {
    served = app;
    state = new CompletableFuture<>();
  }

  /** {@code setup()} has run, and so there is time to look at the sources. */
  public void serves() {
    CompiledApp app = Objects.requireNonNull(served);
    state.completeAsync(() -> stateOf(app));
  }

  /** Judges an app that compiles. */
  public ReloadDecision judge(CompiledApp next) {
    CompiledApp now = served;
    try {
      if (now == null || !isSameProcess(now, next)) {
        return new ReloadDecision.NewProcess(Optional.empty());
      }
    } catch (UncheckedIOException e) {
      return new ReloadDecision.NewProcess(Optional.of(UNREADABLE));
    }
    Optional<String> obstacle = obstacle(now).or(() -> obstacle(next));
    if (obstacle.isPresent()) {
      return new ReloadDecision.NewProcess(obstacle);
    }
    SetupState after = stateOf(next);
    return after
        .reasonAgainst(state.join())
        .<ReloadDecision>map(ReloadDecision.SetUp::new)
        .orElseGet(() -> new ReloadDecision.Keep(next, after));
  }

  private static SetupState stateOf(CompiledApp app) {
    if (app.sources().areSavedSinceCompiled()) {
      return SetupState.unknown("the sources were saved while Maven compiled them");
    }
    try {
      return SetupState.of(AppLocator.parse(app.sources()));
    } catch (CliException e) {
      // Maven may compile with options that this reading lacks, such as --enable-preview.
      return SetupState.unknown("the sources cannot be read without Maven's options");
    }
  }

  /** The process has replaced its code as was judged. */
  public void kept(ReloadDecision.Keep verdict) {
    served = verdict.app();
    state = CompletableFuture.completedFuture(verdict.state());
  }

  /** Whether nothing but classes has changed: a process gets all else when it starts. */
  private static boolean isSameProcess(CompiledApp one, CompiledApp other) {
    return one.className().equals(other.className())
        && build(one).equals(build(other))
        && one.jvmOptions().equals(other.jvmOptions())
        && withoutJar(one).equals(withoutJar(other))
        && ResourceFiles.of(one.jar()).equals(ResourceFiles.of(other.jar()));
  }

  /**
   * The folder of its build; nothing where the cache cannot be written, and so no build happens.
   */
  private static Optional<Path> build(CompiledApp app) {
    return app.code().startsWith(app.cache())
        ? Optional.of(app.code().resolveSibling(""))
        : Optional.empty();
  }

  private static List<Path> withoutJar(CompiledApp app) {
    List<Path> rest = new ArrayList<>(app.classPath());
    rest.remove(app.jar());
    return rest;
  }
}
