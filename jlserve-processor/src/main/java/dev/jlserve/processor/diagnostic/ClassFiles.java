package dev.jlserve.processor.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Looks into the class files that a compiler read classes from. */
public final class ClassFiles {

  /** The end of the names of both attributes (JVMS 4.7.20, 4.7.21). */
  private static final String ATTRIBUTE = "isibleTypeAnnotations";

  private final ProcessingEnvironment env;
  private final Declarations declarations;
  private final DeclaringFiles files;

  /** Creates the look into those of a compilation. */
  public ClassFiles(ProcessingEnvironment env) {
    this.env = env;
    this.declarations = new Declarations(env);
    this.files = new DeclaringFiles(env.getElementUtils());
  }

  /**
   * Whether a class comes from a class file that has annotations of types; also if it comes from
   * one that cannot be read.
   */
  public boolean annotatesTypes(TypeElement type) {
    if (!declarations.isClassFile(type)) {
      return false;
    }
    try (InputStream in = open(type)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ATTRIBUTE);
    } catch (IOException | IllegalArgumentException e) {
      return true;
    }
  }

  /** The fields of a class in the order of its class file; none if it is not from one. */
  public List<String> fields(TypeElement type) {
    if (!declarations.isClassFile(type)) {
      return List.of();
    }
    try (InputStream in = open(type)) {
      return FieldNames.in(in);
    } catch (IOException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private InputStream open(TypeElement type) throws IOException {
    FileObject known = files.of(type).orElse(null);
    if (known != null) {
      return known.openInputStream();
    }
    Elements elements = env.getElementUtils();
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String name = elements.getBinaryName(type).toString();
    String file = name.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
    return env.getFiler()
        .getResource(StandardLocation.CLASS_PATH, packageName, file)
        .openInputStream();
  }
}
