package dev.jlserve.processor.compatibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Finds what is different in a new document. */
public final class Comparison {

  private static final String JSON = "application/json";
  private static final String FORM = "multipart/form-data";

  private final ApiDocument accepted;
  private final ApiDocument current;
  private final Set<Change> changes = new LinkedHashSet<>();
  private final SchemaComparison schemas;
  private final FormComparison forms;

  private Comparison(ApiDocument accepted, ApiDocument current) {
    this.accepted = accepted;
    this.current = current;
    this.schemas = new SchemaComparison(accepted, current, changes);
    this.forms = new FormComparison(accepted, current, changes);
  }

  /**
   * Every change, by path; a type that several endpoints share is compared once for requests and
   * once for responses.
   */
  public static List<Change> of(ApiDocument accepted, ApiDocument current) {
    Comparison comparison = new Comparison(accepted, current);
    comparison.compare();
    return List.copyOf(comparison.changes);
  }

  private void compare() {
    accepted
        .operations()
        .forEach(
            (path, was) -> {
              ApiDocument.Operation is = current.operations().get(path);
              if (is == null) {
                changes.add(new Change.EndpointGone(path, successor(was)));
              } else {
                compare(path, was, is);
              }
            });
    for (String path : added()) {
      changes.add(new Change.EndpointAdded(path));
    }
  }

  private SortedSet<String> added() {
    return Differences.without(current.operations().keySet(), accepted.operations().keySet());
  }

  /** The new path of an endpoint: that of the same method, else the only new one for the only. */
  private Optional<String> successor(ApiDocument.Operation gone) {
    SortedSet<String> added = added();
    Optional<String> same =
        current.operations().entrySet().stream()
            .filter(each -> added.contains(each.getKey()) && each.getValue().id().equals(gone.id()))
            .map(Map.Entry::getKey)
            .findFirst();
    boolean only =
        added.size() == 1
            && Differences.without(accepted.operations().keySet(), current.operations().keySet())
                    .size()
                == 1;
    return same.isEmpty() && only ? Optional.of(added.first()) : same;
  }

  private void compare(String path, ApiDocument.Operation was, ApiDocument.Operation is) {
    for (String type : Differences.without(was.requests().keySet(), is.requests().keySet())) {
      changes.add(new Change.RequestTypeGone(path, type));
    }
    for (String type : Differences.without(is.requests().keySet(), was.requests().keySet())) {
      changes.add(new Change.RequestTypeAdded(path, type));
    }
    compare(Spot.body(Side.REQUEST, path), was.requests(), is.requests(), JSON);
    compareForms(Spot.body(Side.REQUEST, path), was, is);
    String before = was.responses().firstKey();
    String now = is.responses().firstKey();
    if (before.equals(now)) {
      compare(Spot.body(Side.RESPONSE, path), was.responses(), is.responses(), now);
    } else {
      changes.add(new Change.ResponseTypeChanged(path, before, now));
    }
    for (String status : Differences.without(was.statuses(), is.statuses())) {
      changes.add(new Change.StatusGone(path, status));
    }
    for (String status : Differences.without(is.statuses(), was.statuses())) {
      changes.add(new Change.StatusAdded(path, status));
    }
  }

  private void compareForms(Spot at, ApiDocument.Operation was, ApiDocument.Operation is) {
    Schema body = is.requests().get(JSON);
    if (body != null
        && current.resolve(body.shape()) instanceof Schema.Shape.Members model
        && form(was) instanceof Schema.Shape.Members before
        && form(is) instanceof Schema.Shape.Members now) {
      forms.compare(before, now, model.name(), at);
    }
  }

  private static Schema.@Nullable Shape form(ApiDocument.Operation operation) {
    Schema form = operation.requests().get(FORM);
    return form == null ? null : form.shape();
  }

  private void compare(
      Spot at, SortedMap<String, Schema> was, SortedMap<String, Schema> is, String type) {
    Schema before = was.get(type);
    Schema now = is.get(type);
    if (before != null && now != null) {
      schemas.compare(before, now, at);
    }
  }
}
