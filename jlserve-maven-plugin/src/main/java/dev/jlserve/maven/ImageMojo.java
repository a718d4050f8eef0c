package dev.jlserve.maven;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Makes a container image of the app, which is built. */
@Mojo(
    name = "image",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ImageMojo extends AppMojo {

  @Override
  void run(List<ModuleApp> apps, CommandLine line) throws MojoFailureException {
    for (ModuleApp app : apps) {
      line.run("image", app.describe(session()), List.of());
    }
  }
}
