package dev.jlserve.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Serves the app, which is built, as in production. */
@Mojo(
    name = "serve",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ServeMojo extends AppMojo {

  @Override
  void run(List<ModuleApp> apps, CommandLine line) throws MojoFailureException {
    line.run("serve", single(apps).describe(session()), List.of());
  }
}
