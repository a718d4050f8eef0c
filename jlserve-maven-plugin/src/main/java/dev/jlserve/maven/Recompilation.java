package dev.jlserve.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Has Maven compile modules again whenever a source of theirs is saved, within its own process. */
final class Recompilation {

  private static final String PHASE = "process-classes";
  private static final String COMPILER = "maven-compiler-plugin";

  /** What is done in these phases lasts as long as the project is not read anew. */
  private static final Set<String> ONCE = Set.of("validate", "initialize");

  /** A look costs the more the more files there are; most of the time none is changed. */
  private static final int REST_PER_LOOK = 10;

  private final MavenSession session;
  private final LifecycleExecutor lifecycle;
  private final BuildPluginManager plugins;
  private final List<MavenProject> modules;
  private final Log log;
  private final TreeWatch sources;
  private final TreeWatch poms;
  private boolean unread;
  private boolean broken;
  private long nextLook;

  /**
   * Watches the sources of modules.
   *
   * @param modules in the order in which they are compiled
   */
  Recompilation(
      MavenSession session,
      LifecycleExecutor lifecycle,
      BuildPluginManager plugins,
      List<MavenProject> modules,
      Log log) {
    this.session = session;
    this.lifecycle = lifecycle;
    this.plugins = plugins;
    this.modules = modules.stream().map(BuildDescription::compiled).collect(Collectors.toList());
    this.log = log;
    List<Path> outputs =
        modules.stream()
            .map(each -> Path.of(each.getBuild().getDirectory()))
            .collect(Collectors.toList());
    this.sources = new TreeWatch(roots(this.modules, outputs), outputs);
    this.poms =
        new TreeWatch(
            modules.stream().map(each -> each.getFile().toPath()).collect(Collectors.toList()),
            List.of());
  }

  /**
   * Where sources are. Maven does not know of those that generators and other compilers read, such
   * as Kotlin's; what plugins generate is no source of what they generate it from.
   */
  static List<Path> roots(List<MavenProject> modules, List<Path> outputs) {
    List<Path> roots = new ArrayList<>();
    for (MavenProject module : modules) {
      roots.add(module.getBasedir().toPath().resolve("src/main"));
      module.getCompileSourceRoots().forEach(root -> roots.add(Path.of(root)));
      for (Resource resource : module.getResources()) {
        roots.add(Path.of(resource.getDirectory()));
      }
    }
    return roots.stream()
        .filter(root -> outputs.stream().noneMatch(root::startsWith))
        .filter(root -> roots.stream().noneMatch(each -> isBelow(root, each)))
        .distinct()
        .collect(Collectors.toList());
  }

  private static boolean isBelow(Path root, Path other) {
    return root.startsWith(other) && !root.equals(other);
  }

  /** Sources that were saved after a time, in milliseconds of the system's clock, are not read. */
  void since(long time) {
    unread = sources.hasNewerThan(time);
  }

  /** What to do with classes that are new. */
  interface Compiled {
    /**
     * They are there.
     *
     * @param begun when Maven began to compile them, in milliseconds of the system's clock
     */
    void compiled(long begun) throws MojoFailureException;
  }

  /** Compiles if anything was saved, and nothing is being saved now. */
  void look(Compiled next) throws MojoFailureException {
    long now = System.nanoTime();
    if (now < nextLook) {
      return;
    }
    boolean changed = sources.changed();
    nextLook = System.nanoTime() + REST_PER_LOOK * (System.nanoTime() - now);
    if (poms.changed()) {
      log.warn("A pom.xml was saved. End this goal and run it again, so that Maven reads it.");
    }
    if (changed) {
      unread = true;
    } else if (unread) {
      unread = false;
      long begun = System.currentTimeMillis();
      boolean mended = broken;
      broken = !compile();
      if (broken) {
        log.info("What was saved before still serves.");
        return;
      }
      if (mended) {
        log.info("The sources compile again.");
      }
      next.compiled(begun);
    }
  }

  private boolean compile() {
    MavenProject before = session.getCurrentProject();
    try {
      for (MavenProject module : modules) {
        session.setCurrentProject(module);
        compileCurrent();
      }
      return true;
    } catch (MojoFailureException mistake) {
      log.error(mistake.getMessage());
    } catch (CompilationFailure told) {
      log.debug(told);
    } catch (Exception e) {
      log.error("Maven cannot compile: " + e.getMessage(), log.isDebugEnabled() ? e : null);
    } finally {
      session.setCurrentProject(before);
    }
    return false;
  }

  private void compileCurrent() throws Exception {
    for (MojoExecution each :
        lifecycle.calculateExecutionPlan(session, PHASE).getMojoExecutions()) {
      if (ONCE.contains(String.valueOf(each.getLifecyclePhase()))) {
        continue;
      }
      try {
        plugins.executeMojo(session, each);
      } catch (MojoFailureException mistake) {
        throw each.getArtifactId().equals(COMPILER) ? new CompilationFailure(mistake) : mistake;
      }
    }
  }

  /** The compiler's plugin tells its diagnostics itself. */
  private static final class CompilationFailure extends Exception {
    private static final long serialVersionUID = 1;

    CompilationFailure(MojoFailureException mistake) {
      super(mistake);
    }
  }
}
