package dev.jlserve.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Downloads the weights of the app, and records the build in {@code JLSERVE_CACHE_DIR}. */
@Mojo(
    name = "build",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class BuildMojo extends AppMojo {

  @Override
  void run(List<ModuleApp> apps, CommandLine line) throws MojoFailureException {
    for (ModuleApp app : apps) {
      line.run("build", app.describe(session()), List.of("--offline"));
    }
  }
}
