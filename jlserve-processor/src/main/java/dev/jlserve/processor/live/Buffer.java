package dev.jlserve.processor.live;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** The unsaved text of a source file. */
final class Buffer extends SimpleJavaFileObject {

  private final String text;

  /**
   * Creates a source.
   *
   * @param file where it is or will be saved: javac checks the name against the public class
   */
  Buffer(URI file, String text) {
    super(file, Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
