package dev.jlserve.processor.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseFileManager;

/**
 * The files of Eclipse's compiler. Each of its file managers walks all of the JDK when it is made,
 * which takes longer than many a compilation; so a thread of tests has one for all of its own.
 */
public final class EclipseFiles {

  private static final ThreadLocal<StandardJavaFileManager> OF_THREAD =
      ThreadLocal.withInitial(KeptOpen::new);

  private EclipseFiles() {}

  /** Those of this thread, which stay open when they are closed. */
  public static StandardJavaFileManager ofThread() {
    return OF_THREAD.get();
  }

  private static final class KeptOpen extends EclipseFileManager {
    KeptOpen() {
      super(Locale.ROOT, UTF_8);
    }

    @Override
    public void close() {}
  }
}
