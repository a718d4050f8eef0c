package dev.jlserve.processor.value;

import dev.jlserve.processor.model.Limit;
import dev.jlserve.processor.model.ScalarKind;
import dev.jlserve.processor.model.TextKind;
import java.util.Base64;
import java.util.List;

/** Makes a string of one form within its limits, where that is not hard. */
final class SampleText {

  private static final int LONGEST = 10_000;
  private static final String SAMPLE_YEAR = "2026";
  private static final String PAST_YEAR = "1976";
  private static final String FUTURE_YEAR = "9976";

  private SampleText() {}

  static Json of(TextKind kind, List<Limit> limits) {
    if (kind == TextKind.CHARS) {
      return SampleScalar.of(ScalarKind.STRING, limits, 0);
    }
    String text = kind.sample();
    for (Limit limit : limits) {
      text = within(limit, text);
    }
    return Json.of(text);
  }

  private static String within(Limit limit, String text) {
    return switch (limit) {
      case Limit.Moment moment ->
          text.replace(SAMPLE_YEAR, moment.future() ? FUTURE_YEAR : PAST_YEAR);
      case Limit.MinBytes least ->
          LimitCheck.admits(least, text) ? text : bytes(Math.min(least.bound(), LONGEST));
      case Limit.MaxBytes most -> LimitCheck.admits(most, text) ? text : bytes(most.bound());
      case Limit.OfString ofString -> text;
      case Limit.OfNumber ofNumber -> text;
      case Limit.OfItems ofItems -> text;
      case Limit.Exactly exactly -> text;
      case Limit.Absent absent -> text;
    };
  }

  private static String bytes(int count) {
    return Base64.getEncoder().encodeToString(new byte[count]);
  }
}
