package dev.jlserve.cli.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * A jar or pom in a local repository. It may be a download that was cut, or the page of a proxy in
 * its place.
 *
 * @param extension what the file should be
 * @param path where it lies
 */
record ArtifactFile(String extension, Path path) {

  private static final String POM = "pom";

  /**
   * Reads so much of it that it is known to be what it should be.
   *
   * @throws IOException if it is not
   */
  void open() throws IOException {
    if (extension.equals(Coordinates.JAR)) {
      new ZipFile(path.toFile()).close();
    } else if (extension.equals(POM)) {
      openPom();
    }
  }

  /**
   * As tolerant as Maven with poms of repositories, which takes a page of HTML for an empty pom.
   */
  private void openPom() throws IOException {
    try (InputStream content = Files.newInputStream(path)) {
      if (new MavenXpp3Reader().read(content, false).getArtifactId() == null) {
        throw new IOException("it names no artifact");
      }
    } catch (XmlPullParserException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  boolean isBroken() {
    try {
      open();
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** What is wrong, where it cannot be read. */
  String fault(IOException reason) {
    return path
        + " cannot be read as a "
        + extension
        + ": "
        + (reason instanceof FileSystemException ? reason : reason.getMessage());
  }
}
