package dev.jlserve.processor.compatibility;

import static dev.jlserve.processor.compatibility.ChangeVerdict.BREAKING;
import static dev.jlserve.processor.compatibility.ChangeVerdict.COMPATIBLE;
import static dev.jlserve.processor.compatibility.ChangeVerdict.RISKY;

/**
 * Judges changes. A request breaks where the new server takes less than the accepted API says, a
 * response where it holds what the accepted API excludes. A response with a new value of a known
 * type is a risk: whether a client minds is its own matter.
 */
public final class Verdicts {

  private Verdicts() {}

  /** What a change means to clients. */
  public static ChangeVerdict of(Change change) {
    return switch (change) {
      case Change.EndpointGone gone -> BREAKING;
      case Change.EndpointAdded added -> COMPATIBLE;
      case Change.StatusGone gone -> BREAKING;
      case Change.StatusAdded added -> COMPATIBLE;
      case Change.RequestTypeGone gone -> BREAKING;
      case Change.RequestTypeAdded added -> COMPATIBLE;
      case Change.ResponseTypeChanged changed -> BREAKING;
      case Change.UnknownRefused refused -> BREAKING;
      case Change.UnknownSkipped skipped -> COMPATIBLE;
      case Change.OfValue value ->
          value.at().side() == Side.REQUEST ? ofRequest(value) : ofResponse(value);
    };
  }

  private static ChangeVerdict ofRequest(Change.OfValue change) {
    return switch (change) {
      case Change.ComponentAdded added -> breaksIf(added.required());
      case Change.ComponentGone gone -> gone.refused() ? BREAKING : RISKY;
      case Change.BecameRequired required -> BREAKING;
      case Change.BecameOptional optional -> COMPATIBLE;
      case Change.NullGone gone -> BREAKING;
      case Change.NullAdded added -> COMPATIBLE;
      case Change.DefaultChanged changed -> COMPATIBLE;
      case Change.TypeChanged changed -> breaksIf(!changed.relation().takesAll());
      case Change.BoundChanged changed -> breaksIf(changed.tighter());
      case Change.RuleAdded added -> BREAKING;
      case Change.RuleGone gone -> COMPATIBLE;
      case Change.ConstantGone gone -> BREAKING;
      case Change.ConstantAdded added -> COMPATIBLE;
      case Change.CaseGone gone -> BREAKING;
      case Change.CaseAdded added -> COMPATIBLE;
    };
  }

  private static ChangeVerdict ofResponse(Change.OfValue change) {
    return switch (change) {
      case Change.ComponentAdded added -> risksIf(added.closed());
      case Change.ComponentGone gone -> BREAKING;
      case Change.BecameRequired required -> COMPATIBLE;
      case Change.BecameOptional optional -> COMPATIBLE;
      case Change.NullGone gone -> COMPATIBLE;
      case Change.NullAdded added -> BREAKING;
      case Change.DefaultChanged changed -> COMPATIBLE;
      case Change.TypeChanged changed -> breaksIf(!changed.relation().addsNone());
      case Change.BoundChanged changed -> risksIf(!changed.tighter());
      case Change.RuleAdded added -> COMPATIBLE;
      case Change.RuleGone gone -> RISKY;
      case Change.ConstantGone gone -> COMPATIBLE;
      case Change.ConstantAdded added -> RISKY;
      case Change.CaseGone gone -> COMPATIBLE;
      case Change.CaseAdded added -> RISKY;
    };
  }

  private static ChangeVerdict breaksIf(boolean breaks) {
    return breaks ? BREAKING : COMPATIBLE;
  }

  private static ChangeVerdict risksIf(boolean risks) {
    return risks ? RISKY : COMPATIBLE;
  }
}
