package dev.jlserve.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Finds the mistakes that a build of the app would find. */
@Mojo(
    name = "check",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CheckMojo extends AppMojo {

  @Override
  void run(List<ModuleApp> apps, CommandLine line) throws MojoFailureException {
    for (ModuleApp app : apps) {
      line.run("check", app.describe(session()), List.of("--offline"));
    }
  }
}
