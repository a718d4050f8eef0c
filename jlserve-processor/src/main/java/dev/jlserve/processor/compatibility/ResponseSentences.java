package dev.jlserve.processor.compatibility;

/** The words for changes of responses: an old client has to understand the new server. */
final class ResponseSentences {

  private static final String UNKNOWN = "do not know it";
  private static final String LEAVE_OUT = "Leave it out of responses";

  private ResponseSentences() {}

  static Sentence of(Change.OfValue change) {
    String at = change.at().words();
    return switch (change) {
      case Change.ComponentAdded added ->
          new Sentence(
              at + " is new",
              "the accepted API says that a response has no other members",
              LEAVE_OUT);
      case Change.ComponentGone gone ->
          Sentences.of(
              at + " is gone",
              "read it",
              "Keep it, or give the one in its place @JsonProperty(\""
                  + gone.at().component()
                  + "\")");
      case Change.BecameRequired required -> Sentences.of(at + " is always there", "", "");
      case Change.BecameOptional optional -> Sentences.of(at + " may be absent", "", "");
      case Change.NullGone gone -> Sentences.of(at + " is never null", "", "");
      case Change.NullAdded added ->
          Sentences.of(at + " may be null", "read a value", "Declare it so that it is never null");
      case Change.DefaultChanged changed -> Sentences.of(at + " has another default", "", "");
      case Change.TypeChanged changed ->
          Sentences.of(Sentences.retyped(changed), "read " + changed.was(), "Keep its type");
      case Change.BoundChanged changed ->
          Sentences.of(
              Sentences.bound(changed, "has", "had"),
              "may expect no others",
              Sentences.keep(changed));
      case Change.RuleAdded added -> Sentences.of(at + " must " + added.rule(), "", "");
      case Change.RuleGone gone ->
          Sentences.of(
              at + " need not " + gone.rule(), "may expect that it does", "Keep the constraint");
      case Change.ConstantGone gone ->
          Sentences.of(
              Sentences.constant(gone.type(), gone.constant(), gone.at()) + " is never sent",
              "",
              "");
      case Change.ConstantAdded added ->
          Sentences.of(
              Sentences.constant(added.type(), added.constant(), added.at())
                  + " is new in responses",
              UNKNOWN,
              LEAVE_OUT);
      case Change.CaseGone gone ->
          Sentences.of(
              "case \"" + gone.tag() + "\" of '" + gone.type() + "' is never sent", "", "");
      case Change.CaseAdded added ->
          Sentences.of(
              "case \"" + added.tag() + "\" of '" + added.type() + "' is new in responses",
              UNKNOWN,
              LEAVE_OUT);
    };
  }
}
