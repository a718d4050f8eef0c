package dev.jlserve.cli.resolve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Maven repository in a folder, and a user's settings that lead every request to it. */
public final class FileRepository {

  private final Path root;

  /** A repository in a folder. */
  public FileRepository(Path root) {
    this.root = root;
  }

  /** Puts an artifact there, whose jar holds one text file. */
  public FileRepository publish(String coordinate, String content, String... dependencies)
      throws IOException {
    return publishFile(coordinate, "content.txt", content, dependencies);
  }

  /** Puts an artifact there, whose jar holds one text file of this name. */
  public FileRepository publishFile(
      String coordinate, String name, String content, String... dependencies) throws IOException {
    String pom =
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
          <dependencies>%s</dependencies>
        </project>
        """;
    String[] parts = coordinate.split(":", -1);
    String inner =
        Arrays.stream(dependencies).map(FileRepository::dependency).collect(Collectors.joining());
    byte[] text =
        pom.formatted(parts[0], parts[1], parts[2], inner).getBytes(StandardCharsets.UTF_8);
    write(path(coordinate, "pom"), text);
    write(path(coordinate, "jar"), jar(name, content));
    return this;
  }

  /** Puts an artifact there, whose jar is another file's. */
  public FileRepository publishJar(String coordinate, Path jar) throws IOException {
    publish(coordinate, "");
    write(path(coordinate, "jar"), Files.readAllBytes(jar));
    return this;
  }

  /** Puts a jar of a classifier beside an artifact. */
  public FileRepository publishClassifier(String coordinate, String classifier, String content)
      throws IOException {
    Path main = path(coordinate, "jar");
    String name = main.getFileName().toString().replaceFirst("\\.jar$", "-" + classifier + ".jar");
    write(main.resolveSibling(name), jar("content.txt", content));
    return this;
  }

  /** Puts a pom there, with more than a coordinate: a list of versions, or a parent. */
  public FileRepository publishPom(String coordinate, String more) throws IOException {
    String[] parts = coordinate.split(":", -1);
    String pom =
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
          <packaging>pom</packaging>
          %s
        </project>
        """;
    write(
        path(coordinate, "pom"),
        pom.formatted(parts[0], parts[1], parts[2], more).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A {@code dependencyManagement} of these. */
  public static String managing(String... coordinates) {
    return "<dependencyManagement><dependencies>"
        + Arrays.stream(coordinates).map(FileRepository::dependency).collect(Collectors.joining())
        + "</dependencies></dependencyManagement>";
  }

  /** Puts a build of an unfinished version there, which becomes its newest. */
  public void publishSnapshot(String group, String artifact, String base, int build, String content)
      throws IOException {
    String stamp = "20260101.00000" + build + "-" + build;
    Path folder = path(group + ":" + artifact + ":" + base + "-SNAPSHOT", "jar").getParent();
    String name = artifact + "-" + base + "-" + stamp;
    String pom =
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId><artifactId>%s</artifactId><version>%s-SNAPSHOT</version>
        </project>
        """;
    write(
        folder.resolve(name + ".pom"),
        pom.formatted(group, artifact, base).getBytes(StandardCharsets.UTF_8));
    write(folder.resolve(name + ".jar"), jar("content.txt", content));
    String version =
        "<snapshotVersion><extension>%s</extension><value>%s-%s</value><updated>2026010100000%d</updated></snapshotVersion>";
    String metadata =
        """
        <metadata><groupId>%s</groupId><artifactId>%s</artifactId><version>%s-SNAPSHOT</version>
        <versioning><snapshot><timestamp>%s</timestamp><buildNumber>%d</buildNumber></snapshot>
        <lastUpdated>2026010100000%d</lastUpdated><snapshotVersions>%s%s</snapshotVersions>
        </versioning></metadata>
        """;
    write(
        folder.resolve("maven-metadata.xml"),
        metadata
            .formatted(
                group,
                artifact,
                base,
                stamp.substring(0, stamp.lastIndexOf('-')),
                build,
                build,
                version.formatted("jar", base, stamp, build),
                version.formatted("pom", base, stamp, build))
            .getBytes(StandardCharsets.UTF_8));
  }

  /** Says which versions of an artifact there are; a range asks for that. */
  public void listVersions(String group, String artifact, String... versions) throws IOException {
    String list =
        Arrays.stream(versions)
            .map(v -> "<version>" + v + "</version>")
            .collect(Collectors.joining());
    String text = "<metadata><versioning><versions>" + list + "</versions></versioning></metadata>";
    write(
        root.resolve(group.replace('.', '/')).resolve(artifact).resolve("maven-metadata.xml"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static String dependency(String coordinate) {
    String[] parts = coordinate.split(":", -1);
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
        .formatted(parts[0], parts[1], parts[2]);
  }

  /** Where a file of an artifact lies below a repository. */
  public static String relative(String coordinate, String extension) {
    String[] parts = coordinate.split(":", -1);
    return "%s/%s/%s/%s-%s.%s"
        .formatted(parts[0].replace('.', '/'), parts[1], parts[2], parts[1], parts[2], extension);
  }

  /** Where a file of an artifact lies. */
  public Path path(String coordinate, String extension) {
    return root.resolve(relative(coordinate, extension));
  }

  /** Writes settings.xml so that this repository stands for all others. */
  public void mirrorAll(Path userFolder) throws IOException {
    mirrorAll(userFolder, root.toUri().toString(), "");
  }

  /** Writes settings.xml so that an address stands for all repositories. */
  public static void mirrorAll(Path userFolder, String address, String servers) throws IOException {
    Files.createDirectories(userFolder);
    Files.writeString(
        userFolder.resolve("settings.xml"),
        """
        <settings>
          %s
          <mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
        </settings>
        """
            .formatted(servers, address));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sha1(bytes));
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] jar(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      jar.putNextEntry(new ZipEntry(name));
      jar.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
