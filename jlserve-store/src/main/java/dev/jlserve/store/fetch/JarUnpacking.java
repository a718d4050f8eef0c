package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.store.file.StoredFile;
import dev.jlserve.store.layout.WeightManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a jar without its classes. What leads out of the folder, is a link, or swells, is
 * refused.
 */
final class JarUnpacking {

  /** The most that is unpacked from one byte of the jar, and in any case. */
  private static final long RATIO = 100;

  private static final long ANY_CASE = 1024 * 1024;

  private final Path jar;
  private final Path folder;
  private long left;

  private JarUnpacking(Path jar, Path folder) throws IOException {
    this.jar = jar;
    this.folder = folder;
    this.left = Math.max(ANY_CASE, RATIO * Files.size(jar));
  }

  /**
   * Unpacks.
   *
   * @param selection the files that are wanted
   * @throws WeightsException if the jar is none, or not safe to unpack
   */
  static List<WeightManifest.Entry> unpack(Path jar, FileSelection selection, Path folder)
      throws IOException {
    JarUnpacking unpacking = new JarUnpacking(jar, folder);
    List<WeightManifest.Entry> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Optional<String> link = LinkEntries.first(jar);
      if (link.isPresent()) {
        throw new WeightsException(
            jar
                + " is not unpacked: its entry '"
                + link.get()
                + "' is a symbolic link; weights are files. Pack the file in its place.");
      }
      List<? extends ZipEntry> all =
          zip.stream().filter(e -> !e.isDirectory() && !e.getName().endsWith(".class")).toList();
      List<String> selected = selection.of(all.stream().map(ZipEntry::getName).toList());
      for (ZipEntry entry : all) {
        if (selected.contains(entry.getName())) {
          files.add(unpacking.store(zip, entry));
        }
      }
    } catch (ZipException e) {
      throw new WeightsException(jar + " is no jar: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new WeightsException(jar + " holds nothing but classes");
    }
    return files;
  }

  private WeightManifest.Entry store(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName();
    if (!EntryNames.isSafe(name)) {
      throw new WeightsException(
          jar + " is not unpacked: its entry '" + name + "' is no path below a folder");
    }
    Path path = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    try (InputStream in = zip.getInputStream(entry);
        StoredFile file = StoredFile.create(path)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new WeightsException(
              jar + " is not unpacked: it swells to more than " + RATIO + " times its size");
        }
        file.write(buffer, read);
      }
      return new WeightManifest.Entry(name, file.size(), file.sha256());
    } catch (FileAlreadyExistsException e) {
      throw new WeightsException(jar + " is not unpacked: it holds '" + name + "' twice", e);
    }
  }
}
