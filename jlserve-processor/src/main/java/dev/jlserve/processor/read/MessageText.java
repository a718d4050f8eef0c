package dev.jlserve.processor.read;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** The message that a user wrote on a constraint. */
final class MessageText {

  private MessageText() {}

  /** The message with the annotation's own members in place of {@code {min}}; empty if none. */
  static String of(AnnotationMirror annotation) {
    String message = AnnotationMembers.text(annotation, "message");
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        annotation.getElementValues().entrySet()) {
      message =
          message.replace(
              "{" + member.getKey().getSimpleName() + "}",
              String.valueOf(member.getValue().getValue()));
    }
    return message;
  }
}
