package dev.jlserve.maven;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Finds a compiler plugin that runs no processor: Maven 3.8 takes one where a pom names none. */
final class OldCompiler {

  private static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

  /** Before 3.5. */
  private static final Pattern VERSION = Pattern.compile("[0-2]\\..*|3\\.[0-4](\\..*)?");

  private OldCompiler() {}

  /** What to do about the first of some modules that has one; empty if none does. */
  static String advice(List<MavenProject> modules) {
    for (MavenProject module : modules) {
      Plugin plugin = module.getPlugin(PLUGIN);
      String version = plugin == null ? null : plugin.getVersion();
      if (version != null && VERSION.matcher(version).matches()) {
        return " "
            + module.getArtifactId()
            + " compiles with maven-compiler-plugin "
            + version
            + ", which passes annotationProcessorPaths over. Name version 3.5 of it or a newer one.";
      }
    }
    return "";
  }
}
