package dev.jlserve.store.protocol;

import dev.jlserve.store.json.JsonObject;
import dev.jlserve.store.layout.SourceJson;
import java.util.Locale;
import java.util.Optional;

/**
 * A message as a line of text: a JSON object after a mark, so that no output of a library is taken
 * for one.
 */
public final class MessageLine {

  private static final String MARK = ParentLine.MARK + "jlserve ";
  private static final String KIND = "message";

  private MessageLine() {}

  /** Writes a message, without a line break. */
  public static String of(Message message) {
    JsonObject json = new JsonObject().put(KIND, message.kind().name().toLowerCase(Locale.ROOT));
    switch (message) {
      case Message.Fetch fetch ->
          json.put("number", fetch.number()).put("source", SourceJson.write(fetch.source()));
      case Message.Fetched fetched ->
          json.put("number", fetched.number()).put("manifest", fetched.manifest());
      case Message.Refused refused ->
          json.put("number", refused.number()).put("reason", refused.reason());
      case Message.Step step -> json.put("name", step.name());
      case Message.Example example -> {
        json.put("endpoint", example.endpoint());
        json.put("number", example.number()).put("status", example.status());
        example.body().ifPresent(body -> json.put("body", body));
      }
      case Message.Unexampled none -> json.put("endpoint", none.endpoint());
      case Message.Measured measured ->
          json.put("peak", measured.peak()).put("heap", measured.heap());
      case Message.Failed failed -> json.put("reason", failed.reason());
      case Message.Done done -> {
        // Its kind says all.
      }
      case Message.Reload reload -> {
        json.put("jar", reload.jar());
        reload.setup().ifPresent(reason -> json.put("setup", reason));
      }
      case Message.Waiting waiting -> json.putTexts("paths", waiting.paths());
      case Message.SettingUp again -> json.put("reason", again.reason());
      case Message.Reloaded reloaded -> json.putTexts("kept", reloaded.kept());
      case Message.NotReloaded refused -> json.put("reason", refused.reason());
    }
    return MARK + json;
  }

  /** Reads a line; nothing if it is no message. */
  public static Optional<Message> read(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(JsonObject.parse(line.substring(MARK.length()))));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Message read(JsonObject json) {
    return switch (Message.Kind.valueOf(json.text(KIND).toUpperCase(Locale.ROOT))) {
      case FETCH ->
          new Message.Fetch(json.number("number"), SourceJson.read(json.object("source")));
      case FETCHED -> new Message.Fetched(json.number("number"), json.text("manifest"));
      case REFUSED -> new Message.Refused(json.number("number"), json.text("reason"));
      case STEP -> new Message.Step(json.text("name"));
      case EXAMPLE ->
          new Message.Example(
              json.text("endpoint"),
              Math.toIntExact(json.number("number")),
              Math.toIntExact(json.number("status")),
              json.textIfAny("body"));
      case UNEXAMPLED -> new Message.Unexampled(json.text("endpoint"));
      case MEASURED -> new Message.Measured(json.number("peak"), json.number("heap"));
      case FAILED -> new Message.Failed(json.text("reason"));
      case DONE -> new Message.Done();
      case RELOAD -> new Message.Reload(json.text("jar"), json.textIfAny("setup"));
      case WAITING -> new Message.Waiting(json.texts("paths"));
      case SETTING_UP -> new Message.SettingUp(json.text("reason"));
      case RELOADED -> new Message.Reloaded(json.texts("kept"));
      case NOT_RELOADED -> new Message.NotReloaded(json.text("reason"));
    };
  }
}
