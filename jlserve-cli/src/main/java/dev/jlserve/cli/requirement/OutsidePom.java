package dev.jlserve.cli.requirement;

import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.source.AppSource;
import dev.jlserve.cli.source.Diagnosis;
import dev.jlserve.cli.source.WrittenText;
import java.util.List;
import java.util.Set;

/**
 * Finds what the file of an app in a Maven project requires, and the pom does not: jlserve compiles
 * with it, and Maven, its tests and editors do not. No compiler can tell, as none knows who runs it
 * and why a package is missing.
 */
public final class OutsidePom {

  private OutsidePom() {}

  /**
   * A note for each, with what the pom lacks. Lists of versions stand for nothing by themselves.
   *
   * @param app an app whose requirements have no mistakes
   * @param known the identities of what Maven compiles with
   */
  public static List<Event.Diagnostic> notes(AppSource app, Set<String> known) {
    return RequirementReader.written(app, new Mistakes(app)).stream()
        .filter(each -> isOutside(RequestedArtifact.of(each.text()), known))
        .map(each -> note(app, each))
        .toList();
  }

  private static boolean isOutside(RequestedArtifact artifact, Set<String> known) {
    return !artifact.isBom() && !known.contains(artifact.identity());
  }

  private static Event.Diagnostic note(AppSource app, WrittenText written) {
    RequestedArtifact artifact = RequestedArtifact.of(written.text());
    return Diagnosis.note(
        app.file().file(),
        app.file().text(),
        written.position(),
        "pom.xml does not name "
            + artifact.identity()
            + ", and Maven, its tests and editors compile with what pom.xml names.",
        "Put it into the dependencies there:\n" + dependency(artifact));
  }

  private static String dependency(RequestedArtifact artifact) {
    StringBuilder xml = new StringBuilder("<dependency>\n");
    add(xml, "  ", "groupId", artifact.group());
    add(xml, "  ", "artifactId", artifact.artifact());
    add(xml, "  ", "version", artifact.version());
    add(xml, "  ", "classifier", artifact.classifier());
    if (!artifact.exclusions().isEmpty()) {
      xml.append("  <exclusions>\n");
      for (String exclusion : artifact.exclusions()) {
        String[] parts = exclusion.split(":", -1);
        xml.append("    <exclusion>\n");
        add(xml, "      ", "groupId", parts[0]);
        add(xml, "      ", "artifactId", parts[1]);
        xml.append("    </exclusion>\n");
      }
      xml.append("  </exclusions>\n");
    }
    return xml.append("</dependency>").toString();
  }

  private static void add(StringBuilder xml, String indent, String name, String value) {
    if (!value.isEmpty()) {
      xml.append(indent + "<" + name + ">" + value + "</" + name + ">\n");
    }
  }
}
