package dev.jlserve.cli.serve;

import dev.jlserve.cli.aot.AotCache;
import dev.jlserve.cli.aot.AotMisfit;
import dev.jlserve.cli.aot.ExcludingOptions;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.readiness.CompiledApp;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an app's process its AOT cache, on an exact match only: on other jars the JVM would run the
 * old code.
 *
 * @param console where it is told if there is no match
 * @param environment the environment of the app's process
 * @param invocation the command that serves
 */
public record FastStart(Console console, Map<String, String> environment, Invocation invocation) {

  /**
   * The app with the options for its cache, if that fits.
   *
   * @param verify whether the jars are hashed
   * @param tell whether to tell if it does not
   */
  public CompiledApp of(CompiledApp app, boolean verify, boolean tell) {
    if (!AotCache.isSupported()) {
      return app;
    }
    Optional<String> excluded =
        ExcludingOptions.find(environment, app.jvmOptions(), invocation.jvmOptions());
    if (excluded.isPresent()) {
      if (tell) {
        console.tell(Event.Step.of("aot", "The AOT cache is not used: " + excluded.get()));
      }
      return app;
    }
    AotCache aot = app.aot();
    Optional<AotMisfit> misfit = aot.misfit(verify);
    if (tell) {
      misfit.ifPresent(this::tell);
    }
    return misfit.isPresent() ? app : app.with(aot.use());
  }

  private void tell(AotMisfit misfit) {
    String build = "`" + invocation.build() + "`";
    String text =
        switch (misfit) {
          case AotMisfit.Missing none ->
              "There is no AOT cache for this code, so the app starts slower; "
                  + build
                  + " makes one";
          case AotMisfit.Different other ->
              "The AOT cache does not fit: " + other.reason() + "; " + build + " makes a new one";
        };
    console.tell(Event.Step.of("aot", text));
  }
}
