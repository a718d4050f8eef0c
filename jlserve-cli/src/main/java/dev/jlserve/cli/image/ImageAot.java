package dev.jlserve.cli.image;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.aot.ExcludingOptions;
import dev.jlserve.cli.assemble.AppTraining;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.process.JvmLauncher;
import dev.jlserve.cli.readiness.CompiledApp;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The AOT cache of an image, trained by the runtime that the image carries. It is kept: no two
 * trainings make the same bytes, and an image that is made again is to be the same.
 *
 * @param console where it is told that one was made, or why none was
 * @param environment the user's environment variables
 */
record ImageAot(Console console, Map<String, String> environment) {

  /**
   * The cache; none where there can be none. Where the order of the class path allows, one of the
   * libraries alone: an edit leaves it as it is.
   *
   * @param shared where one of the libraries is kept
   * @param own where one of this code is kept
   */
  Optional<Trained> of(CompiledApp app, JavaRuntime java, Path shared, Path own) {
    if (!AotCache.isSupported()) {
      return Optional.empty();
    }
    Optional<String> excluded = ExcludingOptions.find(environment, app.jvmOptions());
    if (excluded.isPresent()) {
      return none(excluded.get());
    }
    CompiledApp libraries = app.withoutCode();
    try {
      if (CodeOrder.isFree(app.jar(), libraries.classPath())) {
        AotCache aot = cache(libraries, shared);
        train(libraries, java, shared, aot);
        return Optional.of(Trained.in(shared, true, aot));
      }
      train(app, java, own, cache(app, own));
      // The image has it beside the code.
      return Optional.of(Trained.in(own, false, cache(app, app.code())));
    } catch (IOException e) {
      return none(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("The command was interrupted", ExitCode.FAULT);
    }
  }

  private static AotCache cache(CompiledApp app, Path folder) {
    return new AotCache(app.cache(), folder, app.classPath(), app.jvmOptions());
  }

  private void train(CompiledApp app, JavaRuntime java, Path folder, AotCache aot)
      throws IOException, InterruptedException {
    if (aot.misfit(false).isPresent()) {
      Files.createDirectories(folder);
      new AppTraining(JvmLauncher.on(java.home()), console).run(app, aot);
      console.tell(Event.Step.ticked("aot", "Trained an AOT cache on that runtime"));
    }
  }

  private Optional<Trained> none(String reason) {
    console.tell(new Event.Note("the image has no AOT cache, so the app starts slower: " + reason));
    return Optional.empty();
  }
}
