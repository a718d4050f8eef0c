package dev.jlserve.processor.compatibility;

import java.util.ArrayList;
import java.util.List;

/**
 * A value in a request or a response.
 *
 * @param side who sends it
 * @param path the path of the endpoint
 * @param way what leads to it in the new document: names of components and tags of cases
 * @param owner the record that declares it, by its name in the document or by its tag; empty if it
 *     is the body itself
 * @param component its name on the wire; empty if it is the body itself
 * @param inside whether an item or a value in it is meant
 */
public record Spot(
    Side side, String path, List<String> way, String owner, String component, boolean inside) {

  /** Copies the list. */
  public Spot {
    way = List.copyOf(way);
  }

  static Spot body(Side side, String path) {
    return new Spot(side, path, List.of(), "", "", false);
  }

  /** A component of the record here. */
  Spot component(String record, String name) {
    return new Spot(side, path, with(name), record, name, false);
  }

  /** A case of the sealed interface here. */
  Spot ofCase(String tag) {
    return new Spot(side, path, with(tag), owner, component, inside);
  }

  /** The items of the array here, or the values of the map. */
  Spot items() {
    return new Spot(side, path, way, owner, component, true);
  }

  /** Whether it is of the same record's component, or of its items. */
  boolean isOf(Spot other) {
    return side == other.side && owner.equals(other.owner) && component.equals(other.component);
  }

  private List<String> with(String step) {
    List<String> longer = new ArrayList<>(way);
    longer.add(step);
    return longer;
  }

  /** What messages call it. */
  String words() {
    String name =
        component.isEmpty()
            ? "the " + (side == Side.REQUEST ? "request" : "response") + " of \"" + path + "\""
            : "component '" + component + "' of '" + owner + "'";
    return inside ? "an element of " + name : name;
  }
}
