package dev.jlserve.processor.live;

import com.google.gson.JsonObject;

/**
 * A diagnostic as an editor shows it; lines and characters count from 0, the end is exclusive.
 *
 * @param live whether it was found while typing; else it was found on a save
 */
public record Shown(
    int line, int character, int endLine, int endCharacter, String message, boolean live) {

  /** How Eclipse numbers what a factory of Java 5 reports. */
  private static final String APT_PROBLEM = "901";

  static Shown of(JsonObject diagnostic) {
    JsonObject range = diagnostic.getAsJsonObject("range");
    JsonObject start = range.getAsJsonObject("start");
    JsonObject end = range.getAsJsonObject("end");
    return new Shown(
        start.get("line").getAsInt(),
        start.get("character").getAsInt(),
        end.get("line").getAsInt(),
        end.get("character").getAsInt(),
        diagnostic.get("message").getAsString(),
        diagnostic.get("code").getAsString().equals(APT_PROBLEM));
  }

  /** Whether it is jlserve's. */
  public boolean isOurs() {
    return message.startsWith("[jlserve/");
  }
}
