package dev.jlserve.server.form;

/**
 * What a part that is to be a number or a boolean gets wrong if it is no JSON at all, by pydantic's
 * names for text that does not parse.
 */
enum FormScalar {
  BOOLEAN("bool_parsing", "Input should be a valid boolean, unable to interpret input"),
  INTEGER("int_parsing", "Input should be a valid integer, unable to parse string as an integer"),
  REAL("float_parsing", "Input should be a valid number, unable to parse string as a number"),
  DECIMAL("decimal_parsing", "Input should be a valid decimal");

  private final String error;
  private final String expected;

  FormScalar(String error, String expected) {
    this.error = error;
    this.expected = expected;
  }

  /** The error's type. */
  String error() {
    return error;
  }

  /** One sentence for the client. */
  String expected() {
    return expected;
  }
}
