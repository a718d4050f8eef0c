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
          Sentence.of(
              at + " is gone",
              "read it",
              "Keep it, or give the one in its place @JsonProperty(\""
                  + gone.at().component()
                  + "\")");
      case Change.BecameRequired required -> Sentence.of(at + " is always there", "", "");
      case Change.BecameOptional optional -> Sentence.of(at + " may be absent", "", "");
      case Change.NullGone gone -> Sentence.of(at + " is never null", "", "");
      case Change.NullAdded added ->
          Sentence.of(at + " may be null", "read a value", "Declare it so that it is never null");
      case Change.DefaultChanged changed -> Sentence.of(at + " has another default", "", "");
      case Change.TypeChanged changed ->
          Sentence.of(ChangeWords.retyped(changed), "read " + changed.was(), ChangeWords.KEEP_TYPE);
      case Change.BoundChanged changed ->
          Sentence.of(
              ChangeWords.bound(changed, "has", "had"),
              "may expect no others",
              ChangeWords.keep(changed));
      case Change.RuleAdded added -> Sentence.of(at + " must " + added.rule(), "", "");
      case Change.RuleGone gone ->
          Sentence.of(
              at + " need not " + gone.rule(), "may expect that it does", ChangeWords.keep(gone));
      case Change.ConstantGone gone ->
          Sentence.of(
              ChangeWords.constant(gone.type(), gone.constant(), gone.at()) + " is never sent",
              "",
              "");
      case Change.ConstantAdded added ->
          Sentence.of(
              ChangeWords.constant(added.type(), added.constant(), added.at())
                  + " is new in responses",
              UNKNOWN,
              LEAVE_OUT);
      case Change.CaseGone gone ->
          Sentence.of("case \"" + gone.tag() + "\" of '" + gone.type() + "' is never sent", "", "");
      case Change.CaseAdded added ->
          Sentence.of(
              "case \"" + added.tag() + "\" of '" + added.type() + "' is new in responses",
              UNKNOWN,
              LEAVE_OUT);
    };
  }
}
