package dev.jlserve.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * A goal that is about apps. On a command line Maven runs it once for each module, after it has
 * compiled that; the last of these times all apps are known.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
abstract class AppMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** The name of the app's class, where the modules have several apps. */
  @Parameter(property = "jlserve.app")
  private @Nullable String app;

  /** Options of the command, such as {@code -p 9000}. */
  @Parameter(property = "jlserve.args", defaultValue = "")
  private @Nullable String args;

  @Inject private ToolchainManager toolchains;

  @Inject private RepositorySystem repositories;

  @Override
  public final void execute() throws MojoFailureException {
    boolean typed = execution.getSource() == MojoExecution.Source.CLI;
    if (typed && !isLast()) {
      return;
    }
    List<MavenProject> modules = typed ? session.getProjects() : List.of(project);
    Path java = Jdk.of(toolchains.getToolchainFromBuildContext("jdk", session)).java();
    Path jar =
        new CommandLineJar(plugin.getVersion(), System.getenv())
            .find(repositories, session.getRepositorySession(), project);
    run(
        ModuleApp.in(modules, app, plugin.getVersion()),
        new CommandLine(java, jar, session.isOffline(), Words.of(args)));
  }

  /** Whether all other modules have had their turn, in whatever order Maven takes them. */
  private boolean isLast() {
    Map<String, Object> data = session.getRequest().getData();
    String key = execution.getMojoDescriptor().getId();
    synchronized (data) {
      int turns = (int) data.merge(key, 1, (before, one) -> (int) before + (int) one);
      boolean last = turns == session.getProjects().size();
      if (last) {
        data.remove(key);
      }
      return last;
    }
  }

  final MavenSession session() {
    return session;
  }

  /**
   * Does what the goal is for.
   *
   * @param apps at least one
   */
  abstract void run(List<ModuleApp> apps, CommandLine line) throws MojoFailureException;

  /** The only one. */
  static ModuleApp single(List<ModuleApp> apps) throws MojoFailureException {
    if (apps.size() > 1) {
      throw new MojoFailureException(
          "The modules have "
              + apps.size()
              + " apps: "
              + ModuleApp.names(apps)
              + ". Name one of them: -Djlserve.app="
              + apps.get(0).name());
    }
    return apps.get(0);
  }
}
