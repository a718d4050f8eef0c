package dev.jlserve.cli.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the classes of a file that are annotated as an app. */
public final class AppClasses {

  /** The annotation's simple name; a file without this word holds no app. */
  public static final String ANNOTATION = "JLServeApp";

  private AppClasses() {}

  /**
   * An annotated class.
   *
   * @param tree the class
   * @param binaryName its binary name
   */
  record Found(ClassTree tree, String binaryName) {}

  static List<Found> in(ParsedSource file, String packageName) {
    List<Found> found = new ArrayList<>();
    for (Tree type : file.tree().getTypeDecls()) {
      if (type instanceof ClassTree tree) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        search(tree, prefix + tree.getSimpleName(), found);
      }
    }
    return found;
  }

  private static void search(ClassTree tree, String binaryName, List<Found> found) {
    if (tree.getModifiers().getAnnotations().stream().anyMatch(AppClasses::isApp)) {
      found.add(new Found(tree, binaryName));
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        search(nested, binaryName + "$" + nested.getSimpleName(), found);
      }
    }
  }

  /** Whether a file may hold an app, by its text alone. */
  static boolean mayBeIn(Path file) {
    try {
      String text = SourceText.decoded(Files.readAllBytes(file));
      return text.contains(ANNOTATION);
    } catch (IOException e) {
      throw new CliException("File cannot be read: " + file, ExitCode.FAULT);
    }
  }

  /** Whether an annotation is the app's, by its name alone. */
  public static boolean isApp(AnnotationTree annotation) {
    return simpleName((ExpressionTree) annotation.getAnnotationType()).equals(ANNOTATION);
  }

  private static String simpleName(ExpressionTree type) {
    return switch (type) {
      case IdentifierTree name -> name.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      default -> "";
    };
  }
}
