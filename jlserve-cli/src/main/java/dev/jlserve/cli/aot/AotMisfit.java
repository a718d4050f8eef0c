package dev.jlserve.cli.aot;

/** Why an AOT cache is not to be used. */
public sealed interface AotMisfit {

  /** There is none for this code. */
  record Missing() implements AotMisfit {}

  /**
   * It was made for something else.
   *
   * @param reason what differs, a clause for a message
   */
  record Different(String reason) implements AotMisfit {}
}
