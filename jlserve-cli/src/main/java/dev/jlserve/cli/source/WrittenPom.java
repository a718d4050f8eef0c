package dev.jlserve.cli.source;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * A pom as it is written, without what it inherits.
 *
 * @param file where it is
 * @param model what it says
 */
record WrittenPom(Path file, Model model) {

  static final String NAME = "pom.xml";

  private static final List<String> PROCESSORS =
      List.of("<annotationProcessor", "<proc>", "maven.compiler.proc");

  private static final int MOST_PARENTS = 20;

  /**
   * Reads one.
   *
   * @throws CliException if that cannot be
   */
  static WrittenPom read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new WrittenPom(file, new MavenXpp3Reader().read(in, false));
    } catch (IOException | XmlPullParserException e) {
      throw new CliException(file + " cannot be read: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  /** The pom in a folder, or the file itself. */
  static Path in(Path folder) {
    return Files.isDirectory(folder) ? folder.resolve(NAME) : folder;
  }

  /** This one, then its parents that lie beside it. */
  List<WrittenPom> chain() {
    List<WrittenPom> chain = new ArrayList<>();
    Optional<WrittenPom> next = Optional.of(this);
    while (next.isPresent() && chain.size() < MOST_PARENTS) {
      chain.add(next.get());
      next = next.get().parent();
    }
    return chain;
  }

  private Optional<WrittenPom> parent() {
    Parent parent = model.getParent();
    if (parent == null || parent.getRelativePath() == null || parent.getRelativePath().isBlank()) {
      return Optional.empty();
    }
    Path beside = in(file.resolveSibling(parent.getRelativePath()));
    if (!Files.isRegularFile(beside)) {
      return Optional.empty();
    }
    WrittenPom found = read(beside);
    return Objects.equals(found.model().getArtifactId(), parent.getArtifactId())
            && Objects.equals(found.group(), parent.getGroupId())
        ? Optional.of(found)
        : Optional.empty();
  }

  /** Whether its text names annotation processors, or asks javac to look for some. */
  boolean namesProcessors() {
    try {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return PROCESSORS.stream().anyMatch(text::contains);
    } catch (IOException e) {
      throw new CliException(file + " cannot be read: " + e.getMessage(), ExitCode.FAULT);
    }
  }

  /** Its group, which may be the parent's. */
  String group() {
    String own = model.getGroupId();
    return own == null && model.getParent() != null
        ? model.getParent().getGroupId()
        : String.valueOf(own);
  }

  /** Its version, which may be the parent's and may hold properties. */
  String version() {
    String own = model.getVersion();
    return own == null && model.getParent() != null
        ? model.getParent().getVersion()
        : String.valueOf(own);
  }

  /** A text of the first pom of a chain with the properties that they all give. */
  static String expanded(String text, List<WrittenPom> chain) {
    String expanded = text;
    for (WrittenPom pom : chain) {
      for (Map.Entry<Object, Object> each : pom.model().getProperties().entrySet()) {
        expanded = expanded.replace("${" + each.getKey() + "}", each.getValue().toString());
      }
    }
    return expanded;
  }
}
