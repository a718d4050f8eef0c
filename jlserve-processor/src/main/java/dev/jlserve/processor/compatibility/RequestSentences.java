package dev.jlserve.processor.compatibility;

/** The words for changes of requests: the new server has to take what old clients send. */
final class RequestSentences {

  private RequestSentences() {}

  static Sentence of(Change.OfValue change) {
    String at = change.at().words();
    return switch (change) {
      case Change.ComponentAdded added ->
          Sentences.of(
              at + (added.required() ? " is new and required" : " is new"),
              "leave it out",
              Sentences.cure(added.scalar()));
      case Change.ComponentGone gone ->
          gone.refused()
              ? Sentences.of(
                  at + " is gone, and unknown fields are refused", "send it", "Keep the component")
              : new Sentence(
                  at + " is gone",
                  "what clients of the accepted API send in it is skipped",
                  "Keep the component");
      case Change.BecameRequired required ->
          Sentences.of(
              at + " has become required", "leave it out", Sentences.cure(required.scalar()));
      case Change.BecameOptional optional -> Sentences.of(at + " may be left out", "", "");
      case Change.NullGone gone ->
          Sentences.of(at + " no longer takes null", "may send null", "Mark it as @Nullable");
      case Change.NullAdded added -> Sentences.of(at + " takes null", "", "");
      case Change.DefaultChanged changed ->
          Sentences.of(
              at
                  + " has "
                  + (changed.is().isEmpty() ? "no default" : "the default " + changed.is())
                  + (changed.was().isEmpty() ? "" : ", and had " + changed.was()),
              "",
              "");
      case Change.TypeChanged changed ->
          Sentences.of(Sentences.retyped(changed), "send " + changed.was(), "Keep its type");
      case Change.BoundChanged changed ->
          Sentences.of(
              Sentences.bound(changed, "takes", "took"),
              "may send others",
              Sentences.keep(changed));
      case Change.RuleAdded added ->
          Sentences.of(
              at + " must " + added.rule(), "may send what does not", "Remove the constraint");
      case Change.RuleGone gone -> Sentences.of(at + " need not " + gone.rule(), "", "");
      case Change.ConstantGone gone ->
          Sentences.of(
              Sentences.constant(gone.type(), gone.constant(), gone.at()) + " is gone",
              "send it",
              "Keep the constant");
      case Change.ConstantAdded added ->
          Sentences.of(
              Sentences.constant(added.type(), added.constant(), added.at()) + " is taken", "", "");
      case Change.CaseGone gone ->
          Sentences.of(
              "case \"" + gone.tag() + "\" of '" + gone.type() + "' is gone",
              "send it",
              "Keep its record");
      case Change.CaseAdded added ->
          Sentences.of("case \"" + added.tag() + "\" of '" + added.type() + "' is taken", "", "");
    };
  }
}
