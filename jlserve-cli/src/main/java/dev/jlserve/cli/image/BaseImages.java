package dev.jlserve.cli.image;

import dev.jlserve.cli.cache.LocaleAdvice;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.console.ShellCommand;
import dev.jlserve.cli.lock.Lock;
import dev.jlserve.cli.lock.LockFile;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Base images. One from a registry is locked by its digest at its first use, and kept in the cache
 * folder, so that images made later stand on the same one and need no registry for it.
 *
 * @param tool asks registries
 * @param folder where base images are kept
 * @param lock the app's lock file
 * @param console where it is told that one came
 */
record BaseImages(ImageTool tool, Path folder, LockFile lock, Console console) {

  /** C libraries, certificates and no shell; it has images for every processor that Java has. */
  static final String DEFAULT = "gcr.io/distroless/cc-debian13:latest";

  /** It has a locale for UTF-8, which the default one lacks, and lacks libgomp. */
  static final String WITH_LOCALE = "gcr.io/distroless/java-base-debian13";

  private static final String SHA256 = "sha256:";

  /**
   * A base image as a docker-archive.
   *
   * @param named a docker-archive, or a name in a registry
   * @param again the shell-quoted command that renews the lock
   * @throws CliException if there is none, or it is for another platform
   */
  Path archive(String named, Platform platform, String again) {
    Path archive = isFile(named) ? file(named) : ofRegistry(named, platform, again);
    tool.check(archive, platform);
    return archive;
  }

  /**
   * The base image of an app that names none.
   *
   * @param again the shell-quoted command that renews the lock
   * @param others shell-quoted commands that name another one
   * @throws CliException if its registry does not give it
   */
  Path standard(Platform platform, String again, List<String> others) {
    try {
      return archive(DEFAULT, platform, again);
    } catch (UnavailableRegistryException e) {
      throw new CliException(
          "The default base image "
              + DEFAULT
              + " cannot be fetched: "
              + e.reason()
              + ". Try again when it can be, or name another image or a docker-archive:",
          others);
    }
  }

  private static boolean isFile(String named) {
    return named.endsWith(".tar")
        || named.startsWith("/")
        || named.startsWith(".")
        || Files.exists(path(named));
  }

  private static Path path(String named) {
    return LocaleAdvice.path(named, "Base image not found");
  }

  private static Path file(String named) {
    Path file = path(named);
    if (!Files.isRegularFile(file)) {
      throw new CliException(
          "Base image not found: " + named + ". Name a docker-archive, which docker writes:",
          List.of(ShellCommand.of("docker", "save", "-o", named, "IMAGE")));
    }
    return file;
  }

  private Path ofRegistry(String named, Platform platform, String again) {
    String name = tool.fullName(named);
    if (tool.isPinned(name)) {
      return kept(name, name.substring(name.lastIndexOf(SHA256)), platform);
    }
    Lock locked = lock.read().orElse(Lock.NONE);
    String hash = locked.bases().get(name);
    if (hash != null) {
      try {
        return kept(name, SHA256 + hash, platform);
      } catch (MissingImageException e) {
        throw new CliException(
            lock.path()
                + " locks "
                + name
                + " to "
                + SHA256
                + hash
                + ", which its registry does not have any more. Renew it:",
            List.of(again));
      }
    }
    String digest = tool.digest(name);
    Path archive = kept(name, digest, platform);
    SortedMap<String, String> bases = new TreeMap<>(locked.bases());
    bases.put(name, digest.substring(SHA256.length()));
    save(locked.withBases(bases), "Locked the base image " + name + " in " + lock.path());
    return archive;
  }

  private void save(Lock now, String told) {
    try {
      lock.write(now);
      console.tell(Event.Step.of("lock", told));
    } catch (IOException e) {
      console.tell(
          new Event.Note(lock.path() + " cannot be written; the base image is not locked"));
    }
  }

  private Path kept(String name, String digest, Platform platform) {
    Path archive =
        folder.resolve(digest.substring(SHA256.length()) + "-" + platform.architecture() + ".tar");
    if (Files.exists(archive)) {
      return archive;
    }
    Path part = TemporaryNames.beside(archive);
    try {
      Files.createDirectories(folder);
      tool.pull(withDigest(name, digest), platform, part);
      AtomicFile.force(part);
      AtomicFile.move(part, archive);
      console.tell(Event.Step.ticked("base", "Pulled the base image " + name));
      return archive;
    } catch (IOException e) {
      throw new CliException(
          "The base image cannot be kept in "
              + folder
              + ": "
              + e.getMessage()
              + ". Make room, then try again.",
          ExitCode.FAULT);
    } finally {
      part.toFile().delete();
    }
  }

  private String withDigest(String name, String digest) {
    return tool.isPinned(name) ? name : name.substring(0, name.lastIndexOf(':')) + "@" + digest;
  }

  /** Locks each base image of the lock file to what its registry has by now. */
  void renew() {
    Lock locked = lock.read().orElse(Lock.NONE);
    SortedMap<String, String> bases = new TreeMap<>(locked.bases());
    bases.replaceAll((name, hash) -> current(name));
    locked
        .bases()
        .forEach(
            (name, old) -> {
              if (!old.equals(bases.get(name))) {
                Lock now = locked.withBases(bases);
                save(now, name + " moved from " + old + " to " + bases.get(name));
              }
            });
  }

  private String current(String name) {
    try {
      return tool.digest(name).substring(SHA256.length());
    } catch (UnavailableRegistryException e) {
      throw new CliException(
          "The base image "
              + name
              + " in "
              + lock.path()
              + " cannot be renewed: "
              + e.reason()
              + ". Try again when it can be, or leave out --update.",
          ExitCode.FAULT);
    }
  }
}
