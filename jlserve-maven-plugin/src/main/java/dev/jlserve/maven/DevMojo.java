package dev.jlserve.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Builds the app where that is needed, and serves it on this machine; after each save Maven
 * compiles, and the new code is served.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
@Mojo(
    name = "dev",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DevMojo extends AppMojo {

  @Inject private LifecycleExecutor lifecycle;

  @Inject private BuildPluginManager plugins;

  @Override
  void run(List<ModuleApp> apps, CommandLine line) throws MojoFailureException {
    ModuleApp app = single(apps);
    Recompilation recompilation =
        new Recompilation(session(), lifecycle, plugins, app.withUpstream(session()), getLog());
    // Not what Maven compiled, but what may have been saved while it did.
    recompilation.since(session().getStartTime().toInstant().toEpochMilli());
    line.start("dev", app.describe(session()), List.of("--build", "--offline"))
        .await(() -> recompilation.look(begun -> app.describe(session(), begun)));
  }
}
