package dev.jlserve.processor.compatibility;

/** The words for changes of requests: the new server has to take what old clients send. */
final class RequestSentences {

  private RequestSentences() {}

  static Sentence of(Change.OfValue change) {
    String at = change.at().words();
    return switch (change) {
      case Change.ComponentAdded added ->
          Sentence.of(
              at + (added.required() ? " is new and required" : " is new"),
              "leave it out",
              ChangeWords.cure(added.scalar()));
      case Change.ComponentGone gone ->
          gone.refused()
              ? Sentence.of(
                  at + " is gone, and unknown fields are refused", "send it", "Keep the component")
              : new Sentence(
                  at + " is gone",
                  "what clients of the accepted API send in it is skipped",
                  "Keep the component");
      case Change.BecameRequired required ->
          Sentence.of(
              at + " has become required", "leave it out", ChangeWords.cure(required.scalar()));
      case Change.BecameOptional optional -> Sentence.of(at + " may be left out", "", "");
      case Change.NullGone gone ->
          Sentence.of(at + " no longer takes null", "may send null", "Mark it as @Nullable");
      case Change.NullAdded added -> Sentence.of(at + " takes null", "", "");
      case Change.DefaultChanged changed ->
          Sentence.of(
              at
                  + " has "
                  + (changed.is().isEmpty() ? "no default" : "the default " + changed.is())
                  + (changed.was().isEmpty() ? "" : ", and had " + changed.was()),
              "",
              "");
      case Change.TypeChanged changed ->
          Sentence.of(ChangeWords.retyped(changed), "send " + changed.was(), ChangeWords.KEEP_TYPE);
      case Change.BoundChanged changed ->
          Sentence.of(
              ChangeWords.bound(changed, "takes", "took"),
              "may send others",
              ChangeWords.keep(changed));
      case Change.RuleAdded added ->
          Sentence.of(
              at + " must " + added.rule(), "may send what does not", ChangeWords.without(added));
      case Change.RuleGone gone -> Sentence.of(at + " need not " + gone.rule(), "", "");
      case Change.ConstantGone gone ->
          Sentence.of(
              ChangeWords.constant(gone.type(), gone.constant(), gone.at()) + " is gone",
              "send it",
              "Keep the constant");
      case Change.ConstantAdded added ->
          Sentence.of(
              ChangeWords.constant(added.type(), added.constant(), added.at()) + " is taken",
              "",
              "");
      case Change.CaseGone gone ->
          Sentence.of(
              "case \"" + gone.tag() + "\" of '" + gone.type() + "' is gone",
              "send it",
              "Keep its record");
      case Change.CaseAdded added ->
          Sentence.of("case \"" + added.tag() + "\" of '" + added.type() + "' is taken", "", "");
    };
  }
}
