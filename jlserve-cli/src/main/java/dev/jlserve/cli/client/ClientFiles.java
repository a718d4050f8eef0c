package dev.jlserve.cli.client;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.processor.ClientSources;
import dev.jlserve.store.file.FileFault;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The files of a client on the disk, in place of those of an earlier one. */
final class ClientFiles {

  private static final byte[] MARK = ClientSources.MARK.getBytes(StandardCharsets.UTF_8);

  private final Map<Path, byte[]> files;

  ClientFiles(Map<Path, byte[]> files) {
    this.files = files;
  }

  /**
   * Writes what is not as it was, and removes what an earlier client had and this one has not.
   *
   * @throws CliException if a file is no generated one, or cannot be written; nothing is written in
   *     the first case
   */
  void write() {
    files.keySet().forEach(ClientFiles::refuseForeign);
    files.forEach(ClientFiles::write);
    outdated().forEach(ClientFiles::remove);
  }

  private static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new CliException(
          "Outdated file cannot be removed: " + file + ": " + FileFault.reason(e), ExitCode.FAULT);
    }
  }

  private static void refuseForeign(Path file) {
    if (Files.isDirectory(file)) {
      throw new CliException(file + " is a folder; name a file for the client", ExitCode.FAULT);
    }
    if (OutputFile.named(file).isRegular() && !begins(file, MARK)) {
      throw new CliException(
          file + " exists and is no generated client; move it away, or name another place",
          ExitCode.FAULT);
    }
  }

  private static void write(Path file, byte[] text) {
    try {
      OutputFile.named(file).update(text);
    } catch (IOException e) {
      throw new CliException("File cannot be written: " + file, ExitCode.FAULT);
    }
  }

  /** Only Java has a file for each type; they fill a package of their own. */
  private List<Path> outdated() {
    List<Path> outdated = new ArrayList<>();
    if (files.size() == 1) {
      return outdated;
    }
    byte[] head = head();
    Path folder = files.keySet().iterator().next().toAbsolutePath().getParent();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.java")) {
      for (Path each : all) {
        boolean known =
            files.keySet().stream().anyMatch(file -> each.equals(file.toAbsolutePath()));
        if (!known && Files.isRegularFile(each) && begins(each, head)) {
          outdated.add(each);
        }
      }
    } catch (IOException e) {
      throw new CliException("Folder cannot be read: " + folder, ExitCode.FAULT);
    }
    return outdated;
  }

  /** The first line, which names the app: other apps may have their clients in the package. */
  private byte[] head() {
    String text = new String(files.values().iterator().next(), StandardCharsets.UTF_8);
    return text.lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean begins(Path file, byte[] head) {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(head.length), head);
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }

  /** Such as {@code : 12 files in src/main/java/greeter/client}. */
  String summary() {
    Path first = new TreeSet<>(files.keySet()).first();
    return files.size() == 1
        ? ": " + first
        : ": " + files.size() + " files in " + first.getParent();
  }
}
