package dev.jlserve.processor.value;

import dev.jlserve.processor.model.EnumConstant;
import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.Limits;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import dev.jlserve.processor.model.TypeShape;
import dev.jlserve.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the value of a setting is, in words that follow "Set it to". */
public final class SettingWords {

  /** How the messages of limits begin, unless they are the user's own. */
  private static final Pattern SHOULD = Pattern.compile("^[A-Z][a-z]*( input)? should ");

  private SettingWords() {}

  /** Such as {@code a whole number, at least 1, at most 8}. */
  public static String of(TypeUse use) {
    TypeUse value = use.present();
    List<Limit> limits = Limits.of(value);
    return Stream.concat(
            Stream.of(type(value.shape(), !limits.isEmpty())),
            limits.stream().flatMap(limit -> words(limit).stream()))
        .collect(Collectors.joining(", "));
  }

  private static String type(TypeShape shape, boolean limited) {
    return switch (shape) {
      case TypeShape.Scalar scalar -> scalar(scalar.kind(), limited);
      case TypeShape.Text text -> text(text);
      case TypeShape.Enumeration enumeration -> oneOf(enumeration.constants());
      case TypeShape.Body body -> throw unexpected(body);
      case TypeShape.Container container -> throw unexpected(container);
      case TypeShape.OptionalOf optional -> throw unexpected(optional);
      case TypeShape.Free free -> throw unexpected(free);
      case TypeShape.Refused refused -> throw refused.unexpected();
    };
  }

  private static IllegalArgumentException unexpected(TypeShape shape) {
    return new IllegalArgumentException(shape + " is no setting");
  }

  private static String scalar(ScalarKind kind, boolean limited) {
    return switch (kind) {
      case BOOLEAN -> "true or false";
      case BYTE -> whole(limited, 8);
      case SHORT -> whole(limited, 16);
      case INT -> whole(limited, 32);
      case LONG -> whole(limited, 64);
      case BIG_INTEGER -> "a whole number";
      case FLOAT, DOUBLE, BIG_DECIMAL -> "a number";
      case CHAR -> "one character";
      case STRING -> "text";
    };
  }

  private static String whole(boolean limited, int bits) {
    return limited ? "a whole number" : "a whole number of " + bits + " bits";
  }

  private static String text(TypeShape.Text text) {
    if (text.kind() == TextKind.CHARS) {
      return "text";
    }
    if (text.kind() == TextKind.BYTES) {
      return "base64, such as " + text.kind().sample();
    }
    String type = text.type().withoutAnnotations().toString();
    String name = type.substring(type.lastIndexOf('.') + 1);
    String article = "AEIO".indexOf(name.charAt(0)) < 0 ? "a " : "an ";
    return article + name + ", such as " + text.kind().sample();
  }

  private static String oneOf(List<EnumConstant> constants) {
    List<String> names = constants.stream().map(each -> "'" + each.json() + "'").toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** What the value should be beside its type. A value that is set has a visible character. */
  private static Optional<String> words(Limit limit) {
    return switch (limit) {
      case Limit.NotBlank blank ->
          blank.own().isEmpty() ? Optional.empty() : Optional.of(blank.own());
      case Limit.MinLength least ->
          least.bound() == 1 ? Optional.empty() : Optional.of(phrase(least.message()));
      case Limit.OfString other -> Optional.of(phrase(other.message()));
      case Limit.OfNumber other -> Optional.of(phrase(other.message()));
      case Limit.OfItems other -> Optional.of(phrase(other.message()));
      case Limit.OfBytes other -> Optional.of(phrase(other.message()));
      case Limit.Exactly other -> Optional.of(phrase(other.message()));
      case Limit.Moment other -> Optional.of(phrase(other.message()));
      case Limit.Absent other -> Optional.of(phrase(other.message()));
    };
  }

  /** {@code Input should be less than or equal to 8} becomes {@code at most 8}. */
  private static String phrase(String message) {
    Matcher should = SHOULD.matcher(message);
    return should.find()
        ? message
            .substring(should.end())
            .replaceFirst("^be ", "")
            .replaceFirst("^greater than or equal to ", "at least ")
            .replaceFirst("^less than or equal to ", "at most ")
            .replaceFirst("^have ", "with ")
            .replaceFirst("^match pattern", "that matches")
        : message;
  }
}
