package dev.jlserve.processor.compatibility;

import java.util.Locale;

/** The words for each change. */
public final class Sentences {

  private static final String CLIENTS = "clients of the accepted API ";
  private static final String STREAM = "text/event-stream";

  private Sentences() {}

  /** What is said of a change; of a compatible one, nothing of clients. */
  public static Sentence of(Change change) {
    Sentence all =
        switch (change) {
          case Change.OfEndpoint endpoint -> ofEndpoint(endpoint);
          case Change.UnknownRefused refused ->
              of(
                  "the app refuses unknown fields, which it skipped",
                  "may send some",
                  "Remove unknownFields = REJECT");
          case Change.UnknownSkipped skipped ->
              new Sentence("the app skips unknown fields, which it refused", "", "");
          case Change.OfValue value ->
              value.at().side() == Side.REQUEST
                  ? RequestSentences.of(value)
                  : ResponseSentences.of(value);
        };
    return Verdicts.of(change) == Verdict.COMPATIBLE ? new Sentence(all.what(), "", "") : all;
  }

  static Sentence of(String what, String clients, String edit) {
    return new Sentence(what, CLIENTS + clients, edit);
  }

  private static Sentence ofEndpoint(Change.OfEndpoint change) {
    String path = "\"" + change.path() + "\"";
    return switch (change) {
      case Change.EndpointGone gone ->
          gone.now().isPresent()
              ? of(
                  "path " + path + " has become \"" + gone.now().get() + "\"",
                  "post to " + path,
                  "Write @Endpoint(path = " + path + ")")
              : of(
                  "path " + path + " is gone",
                  "post to it",
                  "Add an endpoint with @Endpoint(path = " + path + ")");
      case Change.EndpointAdded added -> of("path " + path + " is new", "", "");
      case Change.StatusGone gone ->
          of(
              "endpoint " + path + " no longer declares status " + gone.status(),
              "handle it",
              "Name an exception with @HttpStatus(" + gone.status() + ") in its throws clause");
      case Change.StatusAdded added ->
          of("endpoint " + path + " declares status " + added.status(), "", "");
      case Change.RequestTypeGone gone ->
          of(
              "endpoint " + path + " no longer takes " + gone.type(),
              "send it",
              "Keep a component of byte[] in its record");
      case Change.RequestTypeAdded added ->
          of("endpoint " + path + " takes " + added.type() + " too", "", "");
      case Change.ResponseTypeChanged changed -> responseType(changed, path);
    };
  }

  private static Sentence responseType(Change.ResponseTypeChanged change, String path) {
    if (change.is().equals(STREAM)) {
      return of(
          "endpoint " + path + " has become a stream of events",
          "read one value of " + change.was(),
          "Return one record");
    }
    if (change.was().equals(STREAM)) {
      return of(
          "endpoint " + path + " is a stream of events no longer",
          "read events",
          "Return a Stream of a record");
    }
    return of(
        "endpoint " + path + " responds with " + change.is() + " instead of " + change.was(),
        "read " + change.was(),
        "Respond with " + change.was());
  }

  /** A component that is left out has to have a value. */
  static String cure(boolean scalar) {
    return scalar ? "Give it a @DefaultValue" : "Make it Optional";
  }

  /** Such as {@code takes at most 5 items, and took at most 9 items}. */
  static String bound(Change.BoundChanged change, String now, String before) {
    String was = change.was().map(words -> before + " " + words).orElse("had no such bound before");
    return change
        .is()
        .map(words -> change.at().words() + " " + now + " " + words + ", and " + was)
        .orElse(change.at().words() + " has no such bound, and " + was);
  }

  /** The edit that takes a change of a bound back. */
  static String keep(Change.BoundChanged change) {
    return change.was().isPresent() ? "Keep the bound" : "Remove the bound";
  }

  /** An enum's constant, such as {@code constant "RED" of 'Colour'}. */
  static String constant(String type, String constant, Spot at) {
    return "constant \"" + constant + "\" of " + (type.isEmpty() ? at.words() : "'" + type + "'");
  }

  static String retyped(Change.TypeChanged change) {
    return String.format(
        Locale.ROOT, "%s is %s, and was %s", change.at().words(), change.is(), change.was());
  }
}
