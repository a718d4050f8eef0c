package dev.jlserve.processor;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** What an earlier compilation generated in the same place. */
final class EarlierSource {

  private final Filer filer;

  EarlierSource(Filer filer) {
    this.filer = filer;
  }

  /** Whether a class was generated with that text; unreadable ones were not. */
  boolean is(String text, ClassName type) {
    try {
      return text.contentEquals(
          filer
              .getResource(
                  StandardLocation.SOURCE_OUTPUT, type.packageName(), type.simpleName() + ".java")
              .getCharContent(true));
    } catch (IOException e) {
      return false;
    }
  }
}
