package dev.jlserve.maven;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.project.MavenProject;

/** Finds a pom that keeps the compiler from running processors, or from all but these. */
final class ProcSetting {

  private static final String PROPERTY = "maven.compiler.proc";
  private static final Pattern SET =
      Pattern.compile("<proc>\\s*(none|only)\\s*</proc>|-proc:(none|only)");

  private ProcSetting() {}

  /** What to do about the first of some modules that has one; empty if none does. */
  static String advice(List<MavenProject> modules) {
    for (MavenProject module : modules) {
      Matcher set = SET.matcher(configuration(module));
      if (set.find()) {
        String value = set.group(1) == null ? set.group(2) : set.group(1);
        return " "
            + module.getArtifactId()
            + " sets proc of maven-compiler-plugin to "
            + value
            + ", with which it "
            + (value.equals("none") ? "runs no annotation processor" : "compiles no class")
            + ". Remove that from the pom.";
      }
    }
    return "";
  }

  private static String configuration(MavenProject module) {
    return "<proc>"
        + module.getProperties().getProperty(PROPERTY)
        + "</proc>"
        + module.getGoalConfiguration(
            "org.apache.maven.plugins", "maven-compiler-plugin", "default-compile", "compile");
  }
}
