package dev.jlserve.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The app of a module, as the annotation processor left it in the module's classes. */
final class ModuleApp {

  private static final String INDEX = "META-INF/jlserve/app";
  private static final String BOOTSTRAP = "Bootstrap";

  private final MavenProject module;
  private final String name;

  private ModuleApp(MavenProject module, String name) {
    this.module = module;
    this.name = name;
  }

  /**
   * The apps of some modules.
   *
   * @param chosen the name of the one that is wanted; null for all
   * @param version the plugin's
   * @throws MojoFailureException if there is none, or one stands on another version of jlserve or
   *     was not compiled without a mistake
   */
  static List<ModuleApp> in(List<MavenProject> modules, @Nullable String chosen, String version)
      throws MojoFailureException {
    List<ModuleApp> all = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (MavenProject module : modules) {
      Path index = Path.of(module.getBuild().getOutputDirectory()).resolve(INDEX);
      if (Files.isRegularFile(index)) {
        all.add(new ModuleApp(module, name(index)));
      } else {
        withoutBootstrap(module).ifPresent(failures::add);
      }
    }
    if (!failures.isEmpty() && (chosen == null || all.stream().noneMatch(a -> a.isNamed(chosen)))) {
      throw new MojoFailureException(failures.get(0));
    }
    if (all.isEmpty()) {
      throw new MojoFailureException(
          "No app found in "
              + modules.stream().map(MavenProject::getArtifactId).collect(Collectors.joining(", "))
              + ". Annotate a class with @JLServeApp, and name jlserve-processor in"
              + " annotationProcessorPaths of its module."
              + OldCompiler.advice(modules)
              + ProcSetting.advice(modules));
    }
    List<ModuleApp> wanted =
        all.stream()
            .filter(each -> chosen == null || each.isNamed(chosen))
            .collect(Collectors.toList());
    if (wanted.isEmpty()) {
      throw new MojoFailureException(
          "There is no app " + chosen + ". The modules have " + names(all) + ".");
    }
    for (ModuleApp each : wanted) {
      each.refuseOtherVersion(version);
      each.refuseMissingClass();
    }
    return wanted;
  }

  /** What is said of a module that has an app's class, but nothing that the processor writes. */
  private static Optional<String> withoutBootstrap(MavenProject module)
      throws MojoFailureException {
    Path classes = Path.of(module.getBuild().getOutputDirectory());
    try {
      return AnnotatedClass.in(classes)
          .map(
              app ->
                  module.getArtifactId()
                      + " has no bootstrap of "
                      + app
                      + ": its last compilation found a mistake, or ran without jlserve-processor."
                      + " Name jlserve-processor in annotationProcessorPaths, and run mvn clean"
                      + " compile to see the mistake."
                      + OldCompiler.advice(List.of(module))
                      + ProcSetting.advice(List.of(module)));
    } catch (IOException e) {
      throw new MojoFailureException(classes + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The name of the app's class; {@code Outer_Inner} for a nested one. */
  private static String name(Path index) throws MojoFailureException {
    try {
      String bootstrap = Files.readAllLines(index).get(0);
      return bootstrap.substring(0, bootstrap.length() - BOOTSTRAP.length());
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new MojoFailureException(index + " cannot be read: " + e.getMessage(), e);
    }
  }

  static String names(List<ModuleApp> apps) {
    return apps.stream().map(ModuleApp::name).collect(Collectors.joining(", "));
  }

  String name() {
    return name;
  }

  private String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private boolean isNamed(String chosen) {
    String written = chosen.replace('$', '_');
    return written.equals(name) || written.equals(simpleName());
  }

  private void refuseOtherVersion(String version) throws MojoFailureException {
    String api =
        module.getArtifacts().stream()
            .filter(each -> each.getGroupId().equals("dev.jlserve"))
            .filter(each -> each.getArtifactId().equals("jlserve-api"))
            .map(each -> each.getVersion())
            .findFirst()
            .orElse(version);
    if (!api.equals(version)) {
      throw new MojoFailureException(
          module.getArtifactId()
              + " is compiled with jlserve-api "
              + api
              + ", and jlserve-maven-plugin is of "
              + version
              + "; give both the same version.");
    }
  }

  /** The processor writes the source of that class beside the index, and javac may stop there. */
  private void refuseMissingClass() throws MojoFailureException {
    if (!Files.isRegularFile(bootstrap())) {
      String advice = ProcSetting.advice(List.of(module));
      throw new MojoFailureException(
          module.getArtifactId()
              + " has no compiled class "
              + name
              + BOOTSTRAP
              + "."
              + (advice.isEmpty() ? " Run mvn clean, then this goal again." : advice));
    }
  }

  private Path bootstrap() {
    return Path.of(module.getBuild().getOutputDirectory())
        .resolve(name.replace('.', '/') + BOOTSTRAP + ".class");
  }

  /**
   * Refuses a bootstrap that was not compiled again with a type that it reads or writes.
   *
   * @param modules those that the app is compiled from
   */
  void refuseStaleBootstrap(List<MavenProject> modules) throws MojoFailureException {
    try {
      StaleBootstrap look = new StaleBootstrap(bootstrap());
      for (MavenProject each : modules) {
        Optional<Path> newer = look.newerSource(BuildDescription.compiled(each));
        if (newer.isPresent()) {
          throw new MojoFailureException(
              newer.get().getFileName()
                  + " was saved after "
                  + name
                  + BOOTSTRAP
                  + " was compiled, and Maven has not compiled that again. Run mvn clean, then this"
                  + " goal again; useIncrementalCompilation of maven-compiler-plugin prevents it.");
        }
      }
    } catch (IOException e) {
      throw new MojoFailureException(bootstrap() + " cannot be compared: " + e.getMessage(), e);
    }
  }

  /** The modules that it is compiled from, in the order in which Maven compiles them. */
  List<MavenProject> withUpstream(MavenSession session) {
    List<MavenProject> all =
        new ArrayList<>(session.getProjectDependencyGraph().getUpstreamProjects(module, true));
    all.add(module);
    return all;
  }

  /**
   * Writes down what Maven has compiled and resolved.
   *
   * @return the file, which stands for the app on the command line
   * @throws MojoFailureException if it cannot be written
   */
  Path describe(MavenSession session) throws MojoFailureException {
    refuseStaleBootstrap(withUpstream(session));
    return describe(session, session.getStartTime().toInstant().toEpochMilli());
  }

  /**
   * Does the same.
   *
   * @param begun when Maven began to compile, in milliseconds of the system's clock
   */
  Path describe(MavenSession session, long begun) throws MojoFailureException {
    Path file =
        Path.of(module.getBuild().getDirectory())
            .resolve("jlserve")
            .resolve(simpleName() + BuildDescription.SUFFIX);
    new BuildDescription(module, session.getProjects(), begun).write(file);
    return file;
  }
}
