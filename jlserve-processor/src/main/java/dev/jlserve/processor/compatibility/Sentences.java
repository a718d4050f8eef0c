package dev.jlserve.processor.compatibility;

/** The words for each change. */
public final class Sentences {

  private static final String STREAM = "text/event-stream";

  private Sentences() {}

  /** What is said of a change; of a compatible one, nothing of clients. */
  public static Sentence of(Change change) {
    Sentence all =
        switch (change) {
          case Change.OfEndpoint endpoint -> ofEndpoint(endpoint);
          case Change.UnknownRefused refused ->
              Sentence.of(
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
    return Verdicts.of(change) == ChangeVerdict.COMPATIBLE ? new Sentence(all.what(), "", "") : all;
  }

  private static Sentence ofEndpoint(Change.OfEndpoint change) {
    String path = "\"" + change.path() + "\"";
    return switch (change) {
      case Change.EndpointGone gone ->
          gone.now().isPresent()
              ? Sentence.of(
                  "path " + path + " has become \"" + gone.now().get() + "\"",
                  "post to " + path,
                  "Write @Endpoint(path = " + path + ")")
              : Sentence.of(
                  "path " + path + " is gone",
                  "post to it",
                  "Add an endpoint with @Endpoint(path = " + path + ")");
      case Change.EndpointAdded added -> Sentence.of("path " + path + " is new", "", "");
      case Change.StatusGone gone ->
          Sentence.of(
              "endpoint " + path + " no longer declares status " + gone.status(),
              "handle it",
              "Name an exception with @HttpStatus(" + gone.status() + ") in its throws clause");
      case Change.StatusAdded added ->
          Sentence.of("endpoint " + path + " declares status " + added.status(), "", "");
      case Change.RequestTypeGone gone ->
          Sentence.of(
              "endpoint " + path + " no longer takes " + gone.type(),
              "send it",
              "Keep a component of byte[] in its record");
      case Change.RequestTypeAdded added ->
          Sentence.of("endpoint " + path + " takes " + added.type() + " too", "", "");
      case Change.ResponseTypeChanged changed -> responseType(changed, path);
    };
  }

  private static Sentence responseType(Change.ResponseTypeChanged change, String path) {
    if (change.is().equals(STREAM)) {
      return Sentence.of(
          "endpoint " + path + " has become a stream of events",
          "read one value of " + change.was(),
          "Return one record");
    }
    if (change.was().equals(STREAM)) {
      return Sentence.of(
          "endpoint " + path + " is a stream of events no longer",
          "read events",
          "Return a Stream of a record");
    }
    return Sentence.of(
        "endpoint " + path + " responds with " + change.is() + " instead of " + change.was(),
        "read " + change.was(),
        "Respond with " + change.was());
  }
}
