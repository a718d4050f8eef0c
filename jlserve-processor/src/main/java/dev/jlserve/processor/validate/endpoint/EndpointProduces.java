package dev.jlserve.processor.validate.endpoint;

import dev.jlserve.processor.diagnostic.DiagnosticName;
import dev.jlserve.processor.diagnostic.Report;
import dev.jlserve.processor.model.EndpointModel;
import dev.jlserve.processor.model.Origin;
import dev.jlserve.processor.read.WrittenType;
import dev.jlserve.processor.rule.EndpointRule;
import dev.jlserve.processor.value.StringLiteral;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A media type has the form of RFC 9110, and its method returns bytes. */
public final class EndpointProduces implements EndpointRule {

  private static final String MEMBER = "produces";
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]+";
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          TOKEN + "/" + TOKEN + "(?:; ?" + TOKEN + "=(?:" + TOKEN + "|\"[ !#-\\[\\]-~]*\"))*");

  @Override
  public void check(EndpointModel endpoint, Report report) {
    if (endpoint.produces().isEmpty()) {
      return;
    }
    String literal = StringLiteral.of(endpoint.produces()).toString();
    String written = MEMBER + " = " + literal;
    String type = endpoint.produces().split(";", 2)[0].toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPE.matcher(endpoint.produces()).matches() || type.indexOf('*') >= 0) {
      say(
          report,
          endpoint,
          literal + " is no media type",
          "one is a type and a subtype, such as image/png or audio/wav",
          "Write the one that the bytes have");
    } else if (isJson(type)) {
      say(
          report,
          endpoint,
          "endpoint '" + endpoint.method() + "' has " + written,
          "JSON is written from a record, so that it always fits its schema",
          "Return a record, and remove '" + MEMBER + "'");
    } else if (type.equals("text/event-stream")) {
      say(
          report,
          endpoint,
          "endpoint '" + endpoint.method() + "' has " + written,
          "events are sent one by one as they are made",
          "Return a Stream of a record, and remove '" + MEMBER + "'");
    } else {
      checkMethod(endpoint, written, report);
    }
  }

  private static boolean isJson(String type) {
    return type.equals("application/json") || type.endsWith("+json");
  }

  private static void checkMethod(EndpointModel endpoint, String written, Report report) {
    TypeMirror returned = endpoint.element().getReturnType();
    String found = "endpoint '" + endpoint.method() + "' has " + written + " and ";
    if (endpoint.isBatch()) {
      say(
          report,
          endpoint,
          found + "maxBatch",
          "the answers of a batch are records",
          "Remove one of them");
    } else if (!endpoint.isBinary() && returned.getKind() != TypeKind.ERROR) {
      say(
          report,
          endpoint,
          found
              + "returns "
              + (returned.getKind() == TypeKind.VOID
                  ? "nothing"
                  : "'" + WrittenType.of(returned) + "'"),
          "a media type is that of the bytes which a method returns",
          "Return 'byte[]', or remove '" + MEMBER + "'");
    }
  }

  private static void say(
      Report report, EndpointModel endpoint, String found, String expected, String edit) {
    Origin at = endpoint.annotation().member(MEMBER);
    report.add(DiagnosticName.ENDPOINT_PRODUCES, at, found, expected, edit);
  }
}
