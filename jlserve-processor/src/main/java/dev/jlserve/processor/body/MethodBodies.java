package dev.jlserve.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.jlserve.processor.diagnostic.DeclaringFiles;
import dev.jlserve.processor.model.Enclosing;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bodies of a class: javac shows its own trees; in another compiler the JDK's javac
 * parses the source, and nothing more.
 */
public final class MethodBodies {

  private final ProcessingEnvironment env;

  private MethodBodies(ProcessingEnvironment env) {
    this.env = env;
  }

  /** The bodies; none where this JVM has no javac, or the compiler does not tell the source. */
  public static Optional<ClassBody> read(ProcessingEnvironment env, TypeElement type) {
    try {
      ClassTree tree = new MethodBodies(env).tree(type);
      return Optional.ofNullable(tree).map(MethodBodies::body);
    } catch (LinkageError withoutJavac) {
      return Optional.empty();
    }
  }

  private static ClassBody body(ClassTree tree) {
    String name = tree.getSimpleName().toString();
    return new ClassBody(
        tree.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(member -> BodyScanner.read((MethodTree) member, name))
            .toList());
  }

  private @Nullable ClassTree tree(TypeElement type) {
    Trees trees;
    try {
      trees = Trees.instance(env);
    } catch (IllegalArgumentException otherCompiler) {
      return parsed(type);
    }
    return trees.getTree(type);
  }

  private @Nullable ClassTree parsed(TypeElement type) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file = new DeclaringFiles(env.getElementUtils()).of(type).orElse(null);
    if (javac == null || file == null || file.getKind() != JavaFileObject.Kind.SOURCE) {
      return null;
    }
    try {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  Writer.nullWriter(),
                  null,
                  mistake -> {},
                  List.of("-proc:none"),
                  null,
                  List.of(new Text(file.getCharContent(true).toString())));
      return find(task.parse().iterator().next(), type);
    } catch (IOException unreadable) {
      return null;
    }
  }

  private static @Nullable ClassTree find(CompilationUnitTree unit, TypeElement type) {
    List<Element> outsideIn = Enclosing.chain(type);
    Collections.reverse(outsideIn);
    List<? extends Tree> members = unit.getTypeDecls();
    ClassTree found = null;
    for (Element each : outsideIn) {
      found =
          members.stream()
              .filter(ClassTree.class::isInstance)
              .map(ClassTree.class::cast)
              .filter(tree -> each.getSimpleName().contentEquals(tree.getSimpleName()))
              .findFirst()
              .orElse(null);
      if (found == null) {
        return null;
      }
      members = found.getMembers();
    }
    return found;
  }

  /** A source in memory. */
  private static final class Text extends SimpleJavaFileObject {

    private final String text;

    Text(String text) {
      super(URI.create("memory:///App.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
