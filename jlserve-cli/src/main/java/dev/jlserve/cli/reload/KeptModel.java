package dev.jlserve.cli.reload;

import dev.jlserve.cli.readiness.CompiledApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Knows the app that is served, and judges whether the next one can take over its model. For one
 * thread; {@link #serves} is for any.
 */
public final class KeptModel {

  private static final String UNREADABLE = "a file of the app cannot be read";

  /** Ways to classes by their names, which lead past the class loader of a save. */
  private static final List<String> BY_NAME = List.of("getContextClassLoader", "ServiceLoader");

  private @Nullable CompiledApp served;
  private volatile Optional<ReadSources> sources = Optional.empty();
  private volatile CompletableFuture<Optional<SetupState>> state =
      CompletableFuture.completedFuture(Optional.empty());

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
      return app.sources().files().stream().anyMatch(KeptModel::goesByName)
          ? Optional.of("the app looks for classes by their names")
          : Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.of(UNREADABLE);
    }
  }

  private static boolean goesByName(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return BY_NAME.stream().anyMatch(text::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A process starts for an app, or sets it up anew.
   *
   * @param checked when its sources were read, in milliseconds of the system's clock
   */
  public void starts(CompiledApp app, long checked) {
    served = app;
    sources = ReadSources.of(app, checked);
    state = new CompletableFuture<>();
  }

  /** {@code setup()} has run, and so there is time to look at the sources. */
  public void serves() {
    CompletableFuture<Optional<SetupState>> reading = state;
    Optional<ReadSources> read = sources;
    Thread thread =
        new Thread(() -> reading.complete(read.flatMap(ReadSources::state)), "setup-state");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Judges an app that compiles.
   *
   * @param checked when its sources were read, in milliseconds of the system's clock
   */
  public ReloadDecision judge(CompiledApp next, long checked) throws InterruptedException {
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
    Optional<SetupState> before = known();
    Optional<SetupState> after = ReadSources.of(next, checked).flatMap(ReadSources::state);
    if (before.isEmpty() || after.isEmpty()) {
      return new ReloadDecision.SetUp("the sources were saved while they were read");
    }
    return after
        .get()
        .reasonAgainst(before.get())
        .<ReloadDecision>map(ReloadDecision.SetUp::new)
        .orElseGet(() -> new ReloadDecision.Keep(next, after.get()));
  }

  private Optional<SetupState> known() throws InterruptedException {
    try {
      return state.get();
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  /** The process has replaced its code as was judged. */
  public void kept(ReloadDecision.Keep verdict) {
    served = verdict.app();
    state = CompletableFuture.completedFuture(Optional.of(verdict.state()));
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
