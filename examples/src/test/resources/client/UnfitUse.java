import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storyteller.client.Anything;
import storyteller.client.ApiException;
import storyteller.client.EventStream;
import storyteller.client.Name;
import storyteller.client.Prompt;
import storyteller.client.StorytellerClient;
import storyteller.client.Word;

/** Talks to a server that answers as no app does. */
final class UnfitUse {

  private static final Prompt PROMPT = new Prompt("a", 2, null);

  private UnfitUse() {}

  static void of(String server) {
    singles(server);
    depth(server);
    streams(server);
    failures(server);
  }

  private static void singles(String server) {
    Map.of(
            "page", "No JSON from character 0: <html>Sign in</html>",
            "nothing", "No JSON from character 0: ",
            "object", "expected a string, found null",
            "deep", "JSON is nested deeper than 1000 levels")
        .forEach(
            (name, text) -> {
              ApiException e = failure(() -> client(server, name).quick(new Name("a")));
              check(e.status() == 200 && e.detail().endsWith("Exception: " + text), e);
            });
  }

  private static void depth(String server) {
    Object value = client(server, "nested").anything(new Anything(1, Map.of(), Optional.empty())).value();
    int depth = 1;
    for (; value instanceof List<?> list; depth++) {
      value = list.isEmpty() ? null : list.get(0);
    }
    check(depth == 1000, depth);
  }

  private static void streams(String server) {
    Map.of("page", "text/html", "object", "application/json", "nothing", "absent")
        .forEach(
            (name, type) -> {
              String text = ": its Content-Type is " + type + ", expected text/";
              ApiException e = failure(() -> client(server, name).tell(PROMPT));
              check(e.status() == 200 && e.detail().endsWith(text + "event-stream"), e);
              e = failure(() -> client(server, name).spell(new Name("a")));
              check(e.status() == 200 && e.detail().endsWith(text + "plain; charset=utf-8"), e);
            });
    List<Word> words = new ArrayList<>();
    client(server, "typed").tell(PROMPT).forEachRemaining(words::add);
    check(words.size() == 1, words);
    for (String name : List.of("cut", "unended")) {
      EventStream<Word> story = client(server, name).tell(PROMPT);
      check(story.next().text().equals("a"), name);
      ApiException e = failure(story::hasNext);
      check(e.status() == 200 && e.detail().endsWith(": it ends inside an event"), e);
      check(!story.hasNext(), name);
    }
    // Whether items come before the end of their connection is chance.
    for (int i = 0; i < 30; i++) {
      breaks(server);
    }
  }

  private static void breaks(String server) {
    EventStream<Word> broken = client(server, "broken").tell(PROMPT);
    check(broken.next().equals(broken.next()), broken);
    try {
      broken.hasNext();
      throw new AssertionError("complete");
    } catch (UncheckedIOException e) {
      check(e.getMessage().startsWith("The stream broke off: chunked transfer encoding"), e);
    }
    check(!broken.hasNext(), broken);
  }

  private static void failures(String server) {
    Map.of(
            "missing", "404: <html>Sign in</html>",
            "code", "404: {\"detail\":404}",
            "word", "422: {\"detail\":[\"name is wrong\"]}",
            "field", "422: {\"detail\":[{\"field\":\"x\"}]}",
            "later", "503: busy")
        .forEach(
            (name, text) -> {
              ApiException e = failure(() -> client(server, name).tell(PROMPT));
              check(e.getClass() == ApiException.class && e.getMessage().equals(text), e);
            });
  }

  private static StorytellerClient client(String server, String name) {
    return StorytellerClient.at(server + "/" + name);
  }

  private static ApiException failure(Runnable call) {
    try {
      call.run();
    } catch (ApiException e) {
      return e;
    }
    throw new AssertionError("no failure");
  }

  private static void check(boolean holds, Object what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
