package dev.jlserve.cli.lock;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.output.OutputFile;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code <App>.jlserve.lock}: one entry a line, sorted, without addresses, so that it reads well in
 * a review and merges line by line.
 *
 * <pre>
 * format 1
 * requirement g:a:1.0
 * artifact &lt;sha256&gt; g:a:jar:1.0
 * weights &lt;sha256&gt; maven g:model:1.0
 * weights &lt;commit&gt; huggingface org/name main
 * base &lt;sha256&gt; registry.example/base:1
 * </pre>
 *
 * @param path the file, which need not exist
 */
public record LockFile(Path path) {

  private static final String SUFFIX = ".jlserve.lock";
  private static final String FORMAT = "format 1";
  private static final String COMMENT = "#";
  private static final List<String> HEADER =
      List.of(
          "# Written by 'jlserve build', which verifies every file against it. Commit it.", FORMAT);

  private static final String ADVICE = " Restore the file, or make it anew with --update.";

  /** Of an app's own, or as Maven names what it resolved. */
  private static final Pattern REQUIREMENT = Pattern.compile("[^:]+:[^:]+(:[^:]*){0,2}");

  private static final Pattern ARTIFACT = Pattern.compile("[^:]+:[^:]+:[^:]+(:[^:]+){1,2}");

  /** The lock file of an app. */
  public static LockFile of(Path source, String simpleName) {
    return new LockFile(source.resolveSibling(simpleName + SUFFIX));
  }

  /**
   * What the file says; nothing if there is none.
   *
   * @throws CliException if a line has another form
   */
  public Optional<Lock> read() {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    List<String> requirements = new ArrayList<>();
    SortedMap<String, String> artifacts = new TreeMap<>();
    List<LockedWeights> weights = new ArrayList<>();
    SortedMap<String, String> bases = new TreeMap<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String[] words = line.split(" ", -1);
      Optional<LockedWeights> locked =
          words[0].equals("weights")
              ? LockedWeights.read(Arrays.asList(words).subList(1, words.length))
              : Optional.empty();
      if (isEntry(words, "requirement", 2, REQUIREMENT)) {
        requirements.add(words[1]);
      } else if (isEntry(words, "artifact", 3, ARTIFACT)) {
        artifacts.put(words[2], words[1]);
      } else if (locked.isPresent()) {
        weights.add(locked.get());
      } else if (words.length == 3 && words[0].equals("base")) {
        bases.put(words[2], words[1]);
      } else if (!line.isBlank() && !line.startsWith(COMMENT) && !line.equals(FORMAT)) {
        throw unreadable(i + 1, line);
      }
    }
    return Optional.of(new Lock(requirements, artifacts, weights, bases));
  }

  private static boolean isEntry(String[] words, String kind, int count, Pattern last) {
    return words.length == count
        && words[0].equals(kind)
        && last.matcher(words[count - 1]).matches();
  }

  /** What the file says; nothing if there is none, or one of another form. */
  public Optional<Lock> readable() {
    try {
      return read();
    } catch (CliException e) {
      return Optional.empty();
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path);
    } catch (CharacterCodingException e) {
      throw new CliException(path + " is no text." + ADVICE, ExitCode.FAULT);
    } catch (IOException e) {
      throw new CliException("Lock file cannot be read: " + path, ExitCode.FAULT);
    }
  }

  private CliException unreadable(int number, String line) {
    return new CliException(
        path + ":" + number + ": '" + line + "' is no entry of a lock of format 1." + ADVICE,
        ExitCode.FAULT);
  }

  /**
   * Replaces the file, behind a link if it is one.
   *
   * @throws IOException if the folder cannot be written
   */
  public void write(Lock lock) throws IOException {
    OutputFile.named(path).write(text(lock).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Lock lock) {
    List<String> lines = new ArrayList<>(HEADER);
    lock.requirements().forEach(r -> lines.add("requirement " + r));
    lock.artifacts().forEach((name, hash) -> lines.add("artifact " + hash + " " + name));
    lock.weights().forEach(each -> lines.add("weights " + String.join(" ", each.words())));
    lock.bases().forEach((name, hash) -> lines.add("base " + hash + " " + name));
    return String.join("\n", lines) + "\n";
  }
}
