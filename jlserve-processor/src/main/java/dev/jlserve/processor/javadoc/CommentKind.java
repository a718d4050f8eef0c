package dev.jlserve.processor.javadoc;

import java.lang.reflect.Method;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What a comment's text is written in. */
enum CommentKind {
  /** HTML, of a comment that begins with two stars. */
  HTML {
    @Override
    String markdown(String text) {
      return HtmlComment.markdown(text);
    }
  },

  /** CommonMark, of a comment of lines that begin with three slashes. */
  MARKDOWN {
    @Override
    String markdown(String text) {
      return MarkdownComment.markdown(text);
    }
  };

  /** {@code Elements.getDocCommentKind}, which came with Java 23; null before. */
  private static final @Nullable Method KIND = kindMethod();

  /** A text of this kind as CommonMark. */
  abstract String markdown(String text);

  /** The kind of an element's comment. Compilers before Java 23 know of HTML alone. */
  static CommentKind of(Elements elements, Element element) {
    try {
      return KIND != null && "END_OF_LINE".equals(String.valueOf(KIND.invoke(elements, element)))
          ? MARKDOWN
          : HTML;
    } catch (ReflectiveOperationException notTold) {
      return HTML;
    }
  }

  private static @Nullable Method kindMethod() {
    try {
      return Elements.class.getMethod("getDocCommentKind", Element.class);
    } catch (NoSuchMethodException earlierJava) {
      return null;
    }
  }
}
