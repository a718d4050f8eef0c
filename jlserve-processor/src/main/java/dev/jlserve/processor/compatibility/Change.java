package dev.jlserve.processor.compatibility;

import java.util.Optional;

/** One difference between the accepted document and the new one. */
public sealed interface Change {

  /** A change of an endpoint as a whole. */
  sealed interface OfEndpoint extends Change {

    /** Its path; in the accepted document, if it is gone. */
    String path();
  }

  /** A change of a value. */
  sealed interface OfValue extends Change {

    /** Where the value is. */
    Spot at();
  }

  /**
   * A path is not served any more.
   *
   * @param now the path that seems to have taken its place, if one has
   */
  record EndpointGone(String path, Optional<String> now) implements OfEndpoint {}

  /** A path is new. */
  record EndpointAdded(String path) implements OfEndpoint {}

  /** A status is not declared any more. */
  record StatusGone(String path, String status) implements OfEndpoint {}

  /** A status is new. */
  record StatusAdded(String path, String status) implements OfEndpoint {}

  /** A media type is not taken any more. */
  record RequestTypeGone(String path, String type) implements OfEndpoint {}

  /** A media type is taken beside those before. */
  record RequestTypeAdded(String path, String type) implements OfEndpoint {}

  /** Responses have another media type; that of a stream is {@code text/event-stream}. */
  record ResponseTypeChanged(String path, String was, String is) implements OfEndpoint {}

  /** Unknown fields are refused where they were skipped. */
  record UnknownRefused() implements Change {}

  /** Unknown fields are skipped where they were refused. */
  record UnknownSkipped() implements Change {}

  /**
   * A component is new.
   *
   * @param required whether a request has to have it
   * @param closed whether the accepted document says that there are no others
   * @param scalar whether it may have a default
   */
  record ComponentAdded(Spot at, boolean required, boolean closed, boolean scalar)
      implements OfValue {}

  /**
   * A component is gone, or has another name.
   *
   * @param refused whether a request that has it is refused
   */
  record ComponentGone(Spot at, boolean refused) implements OfValue {}

  /**
   * A request has to have a component that it could leave out.
   *
   * @param scalar whether it may have a default
   */
  record BecameRequired(Spot at, boolean scalar) implements OfValue {}

  /** A request may leave a component out. */
  record BecameOptional(Spot at) implements OfValue {}

  /** A value is never null any more. */
  record NullGone(Spot at) implements OfValue {}

  /** A value may be null. */
  record NullAdded(Spot at) implements OfValue {}

  /** A component that is left out has another value. */
  record DefaultChanged(Spot at, String was, String is) implements OfValue {}

  /**
   * A value has another type.
   *
   * @param was the old one in words, such as {@code a string}
   * @param is the new one
   * @param relation how their values relate
   */
  record TypeChanged(Spot at, String was, String is, Relation relation) implements OfValue {}

  /**
   * A bound is another one.
   *
   * @param was the old one in words, such as {@code at most 20 characters}, if there was one
   * @param is the new one, if there is one
   * @param tighter whether fewer values pass
   */
  record BoundChanged(Spot at, Optional<String> was, Optional<String> is, boolean tighter)
      implements OfValue {}

  /**
   * A value has to pass one more check.
   *
   * @param rule words behind "must"
   */
  record RuleAdded(Spot at, String rule) implements OfValue {}

  /**
   * A value has to pass one check less.
   *
   * @param rule words behind "must"
   */
  record RuleGone(Spot at, String rule) implements OfValue {}

  /**
   * An enum has a constant less.
   *
   * @param type its name in the document; may be empty
   */
  record ConstantGone(Spot at, String type, String constant) implements OfValue {}

  /**
   * An enum has a constant more.
   *
   * @param type its name in the document; may be empty
   */
  record ConstantAdded(Spot at, String type, String constant) implements OfValue {}

  /**
   * A sealed interface has a case less.
   *
   * @param type its name in the document
   */
  record CaseGone(Spot at, String type, String tag) implements OfValue {}

  /**
   * A sealed interface has a case more.
   *
   * @param type its name in the document
   */
  record CaseAdded(Spot at, String type, String tag) implements OfValue {}
}
