import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import storyteller.client.Anything;
import storyteller.client.ApiException;
import storyteller.client.EventStream;
import storyteller.client.Map_;
import storyteller.client.Name;
import storyteller.client.NoStory;
import storyteller.client.Note;
import storyteller.client.Prompt;
import storyteller.client.Seen;
import storyteller.client.Storyteller_Duration;
import storyteller.client.Storyteller_Json;
import storyteller.client.Storyteller_Payload;
import storyteller.client.Storyteller_Transport;
import storyteller.client.StorytellerClient;
import storyteller.client.Value;
import storyteller.client.Word;

/** Talks to the storyteller: java StorytellerUse URL KEY UNFIT. */
@SuppressWarnings("deprecation")
public final class StorytellerUse {

  private StorytellerUse() {}

  public static void main(String[] args) throws Exception {
    StorytellerClient client =
        StorytellerClient.at(args[0]).withApiKey(args[1]).withTimeout(Duration.ofSeconds(60));
    check(failure(() -> StorytellerClient.at(args[0]).quick(new Name("a"))).status() == 401, args);
    streams(client);
    values(client);
    files(client);
    failures(client);
    waits(client, args);
    UnfitUse.of(args[2]);
    System.out.println("streams, any JSON, files, failures, Retry-After, unfit responses");
  }

  private static void streams(StorytellerClient client) {
    try (EventStream<Word> story = client.tell(new Prompt("Once", null, null))) {
      List<Word> words = new ArrayList<>();
      story.forEachRemaining(words::add);
      check(words.size() == 3 && words.get(0).text().equals("Once"), words);
      check(words.get(2).equals(new Word("…\n", (1L << 62) + 2, Optional.empty())), words);
    }
    EventStream<Word> endless = client.tell(new Prompt("Once", Integer.MAX_VALUE, null));
    check(endless.next().text().equals("Once") && endless.hasNext(), endless);
    endless.close();
    check(!endless.hasNext(), endless);
    check(failure(() -> client.tell(new Prompt("", 1, null))) instanceof NoStory, client);
    check(isCollected(told(client)), client);
    try (EventStream<Word> story = client.tell(new Prompt("Once", 5, 1))) {
      story.next();
      check(story.next().position() == (1L << 62) + 1, story);
      ApiException broken = failure(story::hasNext);
      check(broken instanceof NoStory && broken.detail().equals("It goes on no further"), broken);
      check(!story.hasNext(), story);
    }
  }

  private static WeakReference<EventStream<Word>> told(StorytellerClient client) {
    EventStream<Word> story = client.tell(new Prompt("Once", 9, null));
    story.forEachRemaining(word -> {});
    return new WeakReference<>(story);
  }

  private static boolean isCollected(WeakReference<?> unused) {
    for (int i = 0; i < 50 && unused.get() != null; i++) {
      System.gc();
    }
    return unused.get() == null;
  }

  private static void values(StorytellerClient client) {
    Storyteller_Json names =
        new Storyteller_Json(
            Map.of("a", Storyteller_Duration.LONG),
            Optional.of(new Storyteller_Transport(1, null)),
            List.of(new Value("x"), new Map_(2)),
            Optional.of(-0.0),
            Optional.empty());
    Storyteller_Json back = client.names(names);
    check(back.object().equals(names.object()) && back.list().equals(names.list()), back);
    check(back.prototype().equals(names.prototype()) && back.constructor().isEmpty(), back);
    check(back.transport().get().price().equals(new BigDecimal("0.10")), back);
    Storyteller_Payload first = back.object().get(0);
    check(first instanceof Value, first);

    Map<String, Object> extra = new LinkedHashMap<>();
    extra.put("__proto__", null);
    extra.put("huge", BigInteger.TWO.pow(70));
    extra.put("list", List.of(1L, "\uD83D\uDE00\u2028\"\\", true, Map.of()));
    Anything any = new Anything(new BigDecimal("1.234567890123456789E+30"), extra, Optional.empty());
    Anything same = client.anything(any);
    check(same.extra().equals(extra) && same.maybe().isEmpty(), same);
    check(((BigDecimal) same.value()).compareTo((BigDecimal) any.value()) == 0, same);
    check(new String(client.spell(new Name("\u00fc")), UTF_8).equals("\u00fc"), client);
    check(client.anything(new Anything(null, Map.of(), Optional.of(List.of()))).value() == null, any);
  }

  private static void files(StorytellerClient client) {
    byte[] large = new byte[300_000];
    Arrays.fill(large, (byte) '\n');
    String text = "Zeile 1\nZeile 2 \"ü\" \uD83D\uDE00";
    Note note =
        new Note(
            large, text, null, Optional.of(new byte[0]), new BigDecimal("1.50"),
            Optional.of(new Value("v")), null, '\u00fc');
    check(client.note(note).equals(new Seen(300_000, text, -1, true, new BigDecimal("1.50"), null)), "");
    Note pages =
        new Note(large, "", List.of(), Optional.empty(), BigDecimal.ONE, Optional.empty(), List.of(1L), 'x');
    check(client.note(pages).equals(new Seen(300_000, "", 0, false, BigDecimal.ONE, List.of(1L))), "");
  }

  private static void failures(StorytellerClient client) {
    for (String how : List.of("told", "forgotten")) {
      ApiException either = failure(() -> client.fail(new Name(how)));
      check(either.getClass() == ApiException.class && either.status() == 409, either);
      check(either.detail().equals(how), either);
    }
    ApiException teapot = failure(() -> client.fail(new Name("teapot")));
    check(teapot.status() == 418 && teapot.detail().equals("short and stout"), teapot);
    check(failure(() -> client.fail(new Name("else"))).status() == 500, client);
  }

  private static void waits(StorytellerClient client, String[] args) throws Exception {
    Name name = new Name("a");
    try {
      client.withTimeout(Duration.ofMillis(300)).held(name);
      throw new AssertionError("answered");
    } catch (UncheckedIOException e) {
      check(e.getCause() instanceof HttpTimeoutException, e);
    }
    CompletableFuture<Name> holding = CompletableFuture.supplyAsync(() -> client.hold(name));
    client.held(name);
    check(failure(() -> client.withRetries(0).quick(name)).status() == 503, client);
    // The time that the server asks to wait is not left.
    StorytellerClient hasty = client.withTimeout(Duration.ofMillis(900)).withRetries(9);
    check(failure(() -> hasty.quick(name)).status() == 503, hasty);
    long refused = refused(args);
    CompletableFuture<Name> waiting = CompletableFuture.supplyAsync(() -> client.withRetries(9).quick(name));
    while (refused(args) == refused) {
      Thread.onSpinWait();
    }
    client.release(name);
    check(waiting.get(60, TimeUnit.SECONDS).equals(name), waiting);
    check(holding.get(60, TimeUnit.SECONDS).equals(name), holding);
  }

  /** How many requests to quick have been refused. */
  private static long refused(String[] args) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(args[0] + "/metrics")).header("X-API-Key", args[1]).build();
    return HttpClient.newHttpClient()
        .send(request, BodyHandlers.ofLines())
        .body()
        .filter(line -> line.startsWith("jlserve_requests_total") && line.contains("\"/quick\""))
        .filter(line -> line.contains("503"))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .mapToLong(count -> (long) Double.parseDouble(count))
        .sum();
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
