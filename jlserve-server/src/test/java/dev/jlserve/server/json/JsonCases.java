package dev.jlserve.server.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What RFC 8259 allows and what it does not, a case for each choice of its grammar. */
public final class JsonCases {

  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "10",
    "123456789012345678901234567890",
    "0.5",
    "-0.5",
    "1e5",
    "1E5",
    "1e+5",
    "1e-5",
    "1.25e-10",
    "0e0",
    "0.0e-0",
    "1e999999999",
    "-1e-999999999",
    "1e99999999999999999999",
    "\"\"",
    "\"a\"",
    "\" \"",
    "\"\\\"\"",
    "\"\\\\\"",
    "\"\\/\"",
    "\"\\b\\f\\n\\r\\t\"",
    "\"\\u0041\"",
    "\"\\u00e9\"",
    "\"\\uD834\\uDD1E\"",
    "\"é\"",
    "\"日本\"",
    "\"😀\"",
    "\"\u007f\"",
    "\"\u2028\"",
    "\"/*no comment*/\"",
    "[]",
    "[1]",
    "[1,2]",
    "[[]]",
    "[null,true,\"x\"]",
    "{}",
    "{\"a\":1}",
    "{\"a\":{\"b\":[]}}",
    "{\"\":0}",
    "{\"a\":1,\"b\":1}",
    "{\"a\":1,\"A\":1}",
    "{\"é\":1}",
    "{\"\\u0000\":1}"
  };

  private static final String[] NO_VALUES = {
    "nul",
    "nulll",
    "Null",
    "TRUE",
    "tru",
    "NaN",
    "-NaN",
    "Infinity",
    "-Infinity",
    "inf",
    "undefined",
    "None",
    "+1",
    "01",
    "-01",
    "00",
    "1.",
    ".5",
    "-.5",
    "1.e5",
    "1e",
    "1e+",
    "1e-",
    "1ee5",
    "0x10",
    "1_000",
    "- 1",
    "--1",
    "1 2",
    "1a",
    "0b1",
    "1d",
    "1f",
    "1L",
    "'a'",
    "\"",
    "\"a",
    "a",
    "\"\\x41\"",
    "\"\\u12\"",
    "\"\\u12g4\"",
    "\"\\",
    "\"\\a\"",
    "\"\n\"",
    "\"\t\"",
    "\"\u0000\"",
    "\"\u001f\"",
    "\"a\"b\"",
    "[",
    "]",
    "[1",
    "[1,",
    "[1,]",
    "[,1]",
    "[1,,2]",
    "[1 2]",
    "[1;2]",
    "[1}",
    "(1)",
    "[1]]",
    "{",
    "}",
    "{]",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1,}",
    "{,}",
    "{\"a\":1 \"b\":2}",
    "{\"a\" 1}",
    "{\"a\"::1}",
    "{a:1}",
    "{'a':1}",
    "{1:1}",
    "{null:1}",
    "{\"a\":1",
    "{\"a\":1}}",
    "{\"a\":1,,\"b\":2}",
    "{\"a\":1,\"a\":2}",
    "{\"a\":1,\"\\u0061\":2}",
    "{\"x\":{\"a\":1,\"a\":1}}",
    "/**/1",
    "1//x",
    "1/**/",
    "#1",
    "[1]//",
    "[1]#",
    "\u00a01",
    "\u20281",
    "1\ufeff",
    "1\u0000",
    "\u0000",
    "\f1",
    "\u000b1",
    ","
  };

  private static final String[] NUMBERS = {
    "0", "1", "19", "0.0", "0.25", "10.125", "1e9", "1E-9", "1.5e+3", "0e0", "123456789012345678901"
  };

  private JsonCases() {}

  /** Documents of one value, each of which RFC 8259 allows. */
  public static List<String> values() {
    List<String> values = new ArrayList<>(List.of(VALUES));
    for (char escaped : "\"\\/bfnrt".toCharArray()) {
      values.add("\"\\" + escaped + "\"");
      values.add("{\"\\" + escaped + "\":0}");
    }
    for (String number : NUMBERS) {
      values.add(number);
      values.add("-" + number);
    }
    for (int c = 0x20; c < 0x30; c++) {
      values.add("\"\\u00" + Integer.toHexString(c) + "\"");
    }
    return values;
  }

  /** Texts which are no value, wherever they stand. */
  public static List<String> noValues() {
    List<String> texts = new ArrayList<>(List.of(NO_VALUES));
    for (char c = 0; c < 0x20; c++) {
      texts.add("\"a" + c + "b\"");
      texts.add("{\"" + c + "\":0}");
    }
    for (char c = 0x21; c < 0x7f; c++) {
      if ("\"\\/bfnrtu".indexOf(c) < 0) {
        texts.add("\"\\" + c + "\"");
      }
    }
    for (String number : NUMBERS) {
      texts.add("+" + number);
      texts.add("0" + number);
      texts.add("--" + number);
      texts.add(number + "e");
      texts.add(number + ".");
      texts.add(number + "x");
    }
    for (String word : List.of("true", "false", "null")) {
      texts.add(word.substring(0, word.length() - 1));
      texts.add(word.toUpperCase(Locale.ROOT));
      texts.add(word + word);
      texts.add(word + "1");
    }
    return texts;
  }

  /** The value as a whole body and inside of one; among other values, and deep in fields. */
  public static List<String> placed(String value) {
    return List.of(
        value,
        " \t\r\n" + value + " \t\r\n",
        "[[" + value + "]]",
        "[0," + value + "]",
        "{\"a\":" + value + ",\"z\":0}",
        "{\"x\":{\"y\":[{},[" + value + "]]}}");
  }
}
