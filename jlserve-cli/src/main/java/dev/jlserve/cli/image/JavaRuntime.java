package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.FolderRemoval;
import dev.jlserve.store.file.Sha256;
import dev.jlserve.store.file.TemporaryNames;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/**
 * A Java runtime linked from the running JDK. An AOT cache fits only the runtime that trained it,
 * so the image carries this one. The same JDK links the same bytes.
 *
 * @param home the runtime's folder
 * @param hash stands for the JDK and the modules
 */
record JavaRuntime(Path home, String hash) {

  /**
   * All that computes: an app gives the same results on it as on the JDK. The JDK's compiler,
   * documentation tools and desktop stay out. jdeps cannot tell what is used: it gives up on class
   * paths on which two jars have the same package.
   */
  private static final Set<String> MODULES =
      Set.of(
          "java.se",
          "jdk.charsets",
          "jdk.crypto.cryptoki",
          "jdk.crypto.ec",
          "jdk.dynalink",
          "jdk.httpserver",
          "jdk.jcmd",
          "jdk.jdwp.agent",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.management.agent",
          "jdk.management.jfr",
          "jdk.naming.dns",
          "jdk.naming.rmi",
          "jdk.net",
          "jdk.nio.mapmode",
          "jdk.random",
          "jdk.sctp",
          "jdk.security.auth",
          "jdk.security.jgss",
          "jdk.unsupported",
          "jdk.xml.dom",
          "jdk.zipfs");

  /** The JDK's classes lose their line numbers; the app's and its libraries' keep them. */
  private static final List<String> OPTIONS =
      List.of("--no-header-files", "--no-man-pages", "--strip-java-debug-attributes");

  private static final String ADD_MODULES = "--add-modules";
  private static final int HASH_LENGTH = 32;

  /**
   * The runtime for an app, linked where it is not there yet.
   *
   * @param parent the folder of runtimes
   * @param jvmOptions the app's own, which may add modules
   * @param jlink the JDK's linker, if it has one
   * @throws CliException if there is no linker, or it fails
   */
  static JavaRuntime in(
      Path parent, List<String> jvmOptions, Optional<ToolProvider> jlink, Console console) {
    String modules = String.join(",", modules(jvmOptions));
    String hash =
        new Sha256()
            .add(System.getProperty("java.vendor.version", ""))
            .add(System.getProperty("java.vm.version"))
            .add(System.getProperty("os.arch"))
            .add(String.join(" ", OPTIONS))
            .add(modules)
            .hex()
            .substring(0, HASH_LENGTH);
    Path home = parent.resolve(hash);
    if (!Files.isDirectory(home)) {
      String java = System.getProperty("java.home");
      link(jlink.orElseThrow(() -> new CliException(missing(java), ExitCode.FAULT)), modules, home);
      console.tell(Event.Step.ticked("java", "Linked a Java runtime from " + java));
    }
    return new JavaRuntime(home, hash);
  }

  private static String missing(String java) {
    return "The Java in "
        + java
        + " has no jlink, which makes the image's runtime. Run the command on a full JDK, or take"
        + " the Java of a base image: --java base --base REF.";
  }

  /** Some of them came and went between Java 21 and today's. */
  static Set<String> modules(List<String> jvmOptions) {
    Set<String> modules = new TreeSet<>(MODULES);
    modules.removeIf(name -> ModuleFinder.ofSystem().find(name).isEmpty());
    for (int i = 0; i < jvmOptions.size(); i++) {
      String option = jvmOptions.get(i);
      if (option.startsWith(ADD_MODULES + "=")) {
        modules.addAll(named(option.substring(ADD_MODULES.length() + 1)));
      } else if (option.equals(ADD_MODULES) && i + 1 < jvmOptions.size()) {
        modules.addAll(named(jvmOptions.get(i + 1)));
      }
    }
    return modules;
  }

  /** Without {@code ALL-SYSTEM} and its like, which mean what is linked anyway. */
  private static List<String> named(String list) {
    List<String> names = new ArrayList<>(List.of(list.split(",")));
    names.removeIf(name -> name.startsWith("ALL-"));
    return names;
  }

  private static void link(ToolProvider jlink, String modules, Path home) {
    Path part = TemporaryNames.beside(home);
    StringWriter said = new StringWriter();
    try {
      Files.createDirectories(home.getParent());
      int exit = run(jlink, said, modules, part);
      if (exit != 0) {
        throw new CliException(
            "jlink cannot link the image's Java runtime: "
                + said.toString().strip().lines().findFirst().orElse("exit " + exit)
                + ". Make room if the disk is full, or run the command on another JDK.",
            ExitCode.FAULT);
      }
      AtomicFile.moveFolder(part, home);
    } catch (IOException e) {
      throw new CliException(
          "The Java runtime cannot be written: " + e.getMessage() + ". Make room, then try again.",
          ExitCode.FAULT);
    } finally {
      try {
        FolderRemoval.of(part);
      } catch (IOException left) {
        // The next command removes it.
      }
    }
  }

  private static int run(ToolProvider jlink, StringWriter said, String modules, Path part) {
    List<String> words = new ArrayList<>(OPTIONS);
    words.addAll(List.of(ADD_MODULES, modules, "--output", part.toString()));
    PrintWriter writer = new PrintWriter(said);
    return jlink.run(writer, writer, words.toArray(String[]::new));
  }
}
