package dev.jlserve.cli.api;

import dev.jlserve.cli.console.Event;
import dev.jlserve.processor.compatibility.Change;
import dev.jlserve.processor.compatibility.Sentence;
import dev.jlserve.processor.compatibility.Sentences;
import dev.jlserve.processor.compatibility.Verdicts;
import java.util.Locale;
import java.util.Optional;

/** Tells changes. */
final class ApiChanges {

  private ApiChanges() {}

  static Event.ApiChange event(Change change) {
    Sentence sentence = Sentences.of(change);
    return new Event.ApiChange(
        Verdicts.of(change).name().toLowerCase(Locale.ROOT),
        change.getClass().getSimpleName(),
        endpoint(change),
        side(change),
        sentence.text() + ".",
        Optional.of(sentence.edit()).filter(edit -> !edit.isEmpty()).map(edit -> edit + "."));
  }

  private static Optional<String> endpoint(Change change) {
    return switch (change) {
      case Change.OfEndpoint endpoint -> Optional.of(endpoint.path());
      case Change.OfValue value -> Optional.of(value.at().path());
      case Change.UnknownRefused refused -> Optional.empty();
      case Change.UnknownSkipped skipped -> Optional.empty();
    };
  }

  private static Optional<String> side(Change change) {
    return change instanceof Change.OfValue value
        ? Optional.of(value.at().side().name().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
