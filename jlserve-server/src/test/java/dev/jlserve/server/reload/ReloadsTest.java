package dev.jlserve.server.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.store.protocol.Message;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sources tell is judged elsewhere: here a reload is asked for whatever they say. */
@Tag("slow")
class ReloadsTest {

  private static final String CALLS = "dev.jlserve.server.reload.ReloadsTest.calls";

  /** Constants as a class file has them. */
  private static final String OLD = "\u0001\u0000\u0003old";

  private static final String NEW = "\u0001\u0000\u0003new";

  private static final String GATE = "dev.jlserve.server.reload.ReloadsTest.gate";

  private static final String APP =
      """
      record In(String text) {}
      record Out(String text, int setups) {}
      record Query(String text) {}
      enum Mode { FAST }
      class Inner {}
      private int setups;
      private Object any;
      // fields
      public void setup() throws Exception {
        setups++;
        // setup
      }
      @Endpoint public Out ask(In in) throws Exception {
        // endpoint
        return new Out("old", setups);
      }
      """;

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Optional<String> WHY = Optional.of("setup() changed");
  private static final Message RELOADED = new Message.Reloaded(List.of());

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.getProperties().remove(CALLS);
    System.getProperties().remove(GATE);
  }

  private Path jar(String name, String members) throws Exception {
    return ReloadedApp.jar(folder, name, "@JLServeApp(concurrency = 2)", members);
  }

  private Path edited(String members) throws Exception {
    return jar("new.jar", members.replace("\"old\"", "\"new\""));
  }

  private static String answer(CompletableFuture<HttpResponse<String>> asked) throws Exception {
    HttpResponse<String> response = asked.get(60, TimeUnit.SECONDS);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static String said(Message.OfReload message) {
    return switch (message) {
      case Message.Reloaded done -> ("kept " + String.join(" ", done.kept())).strip();
      case Message.SettingUp again -> "setup(): " + again.reason();
      case Message.NotReloaded refused -> "new process: " + refused.reason();
      case Message.Waiting waiting -> "waiting: " + waiting.paths();
      case Message.Reload asked -> throw new AssertionError(asked);
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # what | field | in setup() | what is said
          nothing | | | kept
          vectors | private Map<String, float[]> vectors; | vectors = new HashMap<>(Map.of("a", new float[3])); | kept vectors
          executor | private java.util.concurrent.ExecutorService pool; | pool = java.util.concurrent.Executors.newFixedThreadPool(1); | kept pool
          several | private String name; private List<Integer> sizes; | name = "a"; sizes = List.of(1); | kept name sizes
          final String | private final String name = "a"; | | kept
          record | private Query last; | last = new Query("a"); | setup(): field 'last' holds Query, a class of the app
          empty record | private Query last; | | setup(): field 'last' holds Query, a class of the app
          list of records | private List<Query> all; | | setup(): field 'all' holds Query, a class of the app
          map of arrays of records | private Map<String, ? extends Query[]> all; | | setup(): field 'all' holds Query, a class of the app
          EnumMap | private EnumMap<Mode, String> all; | | setup(): field 'all' holds Mode, a class of the app
          record in an Object | | any = new Query("a"); | setup(): field 'any' holds Query, a class of the app
          enum in an Object | | any = Mode.FAST; | setup(): field 'any' holds Mode, a class of the app
          inner class in an Object | | any = new Inner(); | setup(): field 'any' holds Inner, a class of the app
          class in an Object | | any = Query.class; | setup(): field 'any' holds Query, a class of the app
          array in an Object | | any = new Query[2]; | setup(): field 'any' holds Query, a class of the app
          list of objects | private List<Object> all; | all = new ArrayList<>(List.of(1, new Query("a"))); | setup(): field 'all' holds Query, a class of the app
          key of a map | private Map<Object, Object> all; | all = new HashMap<>(Map.of(Mode.FAST, 1)); | setup(): field 'all' holds Mode, a class of the app
          list in a map | private Map<String, Object> all; | all = Map.of("a", List.of(Optional.of(new Query("a")))); | setup(): field 'all' holds Query, a class of the app
          lambda | private java.util.function.Function<String, String> f; | f = text -> text + "!"; | setup(): field 'f' holds a lambda of the app
          method reference | private java.util.function.Function<String, String> f; | f = String::strip; | setup(): field 'f' holds a lambda of the app
          anonymous class | | any = new Object() {}; | setup(): field 'any' holds an anonymous class of the app
          comparator | private TreeMap<String, String> m; | m = new TreeMap<>((a, b) -> b.compareTo(a)); | setup(): field 'm' holds a lambda of the app
          comparator of a set | | any = new TreeSet<String>((a, b) -> b.compareTo(a)); | setup(): field 'any' holds a lambda of the app
          thread factory | private java.util.concurrent.ExecutorService pool; | pool = java.util.concurrent.Executors.newCachedThreadPool(r -> new Thread(r)); | new process: field 'pool' holds a lambda of the app; in a new process, because the app has no close() for the ThreadPoolExecutor in field 'pool'
          thread | private Thread t; | t = new Thread() {}; | setup(): field 't' holds an anonymous class of the app
          static | static int shared; | shared = 1; | setup(): field 'shared' is static
          closeable in a record | record Model(java.net.http.HttpClient client) {} private Model m; | m = new Model(java.net.http.HttpClient.newHttpClient()); | new process: field 'm' holds Model, a class of the app; in a new process, because the app has no close() for the HttpClientFacade in field 'm'
          final list | private final List<String> names = new ArrayList<>(); | names.add("a"); | setup(): field 'names' is final
          """)
  void judgesWhatFieldsHold(String what, String field, String setup, String said) throws Exception {
    String app =
        APP.replace("// fields", Objects.requireNonNullElse(field, ""))
            .replace("// setup", Objects.requireNonNullElse(setup, ""));
    Path old = jar("old.jar", app);
    try (ReloadedApp running = ReloadedApp.start(old)) {
      Message.OfReload first = running.reload(ReloadedApp.edited(old, OLD, NEW));
      assertThat(said(first)).isEqualTo(said);
      if (first instanceof Message.SettingUp) {
        assertThat(running.message()).isEqualTo(RELOADED);
      }
      assertThat(answer(running.post("/ask")))
          .isEqualTo(
              first instanceof Message.NotReloaded
                  ? "{\"text\":\"old\",\"setups\":1}"
                  : "{\"text\":\"new\",\"setups\":1}");
    }
  }

  @Test
  void aFieldThatIsNewIsNotMadeUp() throws Exception {
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", APP))) {
      assertThat(running.reload(edited(APP.replace("// fields", "private String more;"))))
          .isEqualTo(new Message.SettingUp("the fields of App have changed"));
      assertThat(running.message()).isEqualTo(RELOADED);
      String typed = APP.replace("Object any", "String any");
      Path newer = jar("newer.jar", typed.replace("// fields", "private String more;"));
      assertThat(running.reload(newer)).isEqualTo(new Message.SettingUp("field 'any' has changed"));
    }
  }

  @Test
  void documentsMetricsAndLimitsAreThoseOfTheNewCode() throws Exception {
    String more =
        APP.replace(
            "// fields", "@Endpoint(concurrency = 3) public Out more(In in) { return null; }");
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", APP))) {
      assertThat(running.reload(edited(more))).isEqualTo(RELOADED);
      assertThat(running.get("/openapi.json")).contains("/more");
      assertThat(running.get("/metrics"))
          .contains("endpoint=\"/more\"")
          .contains("jlserve_setup_seconds 1.0");
      assertThat(running.post("/more").get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
      assertThat(running.reload(jar("older.jar", APP))).isEqualTo(RELOADED);
      assertThat(running.post("/more").get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(404);
    }
  }

  /** Of a call that counts down when it begins, and goes on until it may end. */
  private static String waiting(String whileItMayNot) {
    return APP.replace(
        "// endpoint",
        """
        var calls = (java.util.concurrent.CountDownLatch[]) System.getProperties().get("%s");
        calls[0].countDown();
        %s
        """
            .formatted(CALLS, whileItMayNot));
  }

  private static CountDownLatch[] calls() {
    CountDownLatch[] calls = {new CountDownLatch(1), new CountDownLatch(1)};
    System.getProperties().put(CALLS, calls);
    return calls;
  }

  @Test
  void aCallThatRunsEndsOnTheOldCodeAndOthersWaitForTheNew() throws Exception {
    CountDownLatch[] calls = calls();
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", waiting("calls[1].await();")))) {
      CompletableFuture<HttpResponse<String>> begun = running.post("/ask");
      assertThat(calls[0].await(60, TimeUnit.SECONDS)).isTrue();
      running.ask(edited(APP));
      assertThat(running.message()).isEqualTo(new Message.Waiting(List.of("/ask")));
      CompletableFuture<HttpResponse<String>> late = running.post("/ask");
      calls[1].countDown();
      assertThat(running.message()).isEqualTo(RELOADED);
      assertThat(answer(begun)).isEqualTo("{\"text\":\"old\",\"setups\":1}");
      assertThat(answer(late)).isEqualTo("{\"text\":\"new\",\"setups\":1}");
    }
  }

  @Test
  void aCallThatLastsIsInterrupted() throws Exception {
    CountDownLatch[] calls = calls();
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", waiting("calls[1].await();")))) {
      CompletableFuture<HttpResponse<String>> begun = running.post("/ask");
      assertThat(calls[0].await(60, TimeUnit.SECONDS)).isTrue();
      running.ask(edited(APP));
      assertThat(running.message()).isEqualTo(new Message.Waiting(List.of("/ask")));
      assertThat(running.message()).isEqualTo(RELOADED);
      assertThat(begun.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(answer(running.post("/ask"))).isEqualTo("{\"text\":\"new\",\"setups\":1}");
    }
  }

  @Test
  void aCallThatDoesNotEndKeepsTheOldCode() throws Exception {
    CountDownLatch[] calls = calls();
    String endless = waiting("while (calls[1].getCount() > 0) { Thread.onSpinWait(); }");
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", endless), SECOND)) {
      CompletableFuture<HttpResponse<String>> begun = running.post("/ask");
      assertThat(calls[0].await(60, TimeUnit.SECONDS)).isTrue();
      running.ask(edited(APP));
      assertThat(running.message()).isEqualTo(new Message.Waiting(List.of("/ask")));
      assertThat(running.message()).isEqualTo(new Message.NotReloaded("POST /ask has not ended"));
      calls[1].countDown();
      assertThat(begun.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(answer(running.post("/ask"))).isEqualTo("{\"text\":\"old\",\"setups\":1}");
    }
  }

  @Test
  void codeThatCannotBeLoadedLeavesTheOld() throws Exception {
    String broken =
        APP.replace("private Object any;", "private Object any = 1 / (setups - setups);");
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", APP))) {
      assertThat(running.reload(edited(broken)))
          .isEqualTo(
              new Message.NotReloaded(
                  "the new code cannot be loaded (java.lang.ArithmeticException: / by zero)"));
      assertThat(said(running.reload(folder.resolve("absent.jar"))))
          .startsWith("new process: the new code cannot be loaded (");
      assertThat(answer(running.post("/ask"))).isEqualTo("{\"text\":\"old\",\"setups\":1}");
    }
  }

  @Test
  void onlyTheLastInstanceIsClosed() throws Exception {
    String app =
        APP.replace("// fields", "public void close() { System.setProperty(\"%s\", \"old\"); }")
            .formatted(CALLS);
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", app))) {
      assertThat(running.reload(edited(app))).isEqualTo(RELOADED);
      assertThat(System.getProperty(CALLS)).isNull();
      running.closeApp();
      assertThat(System.getProperty(CALLS)).isEqualTo("new");
    }
  }

  @Test
  void replacedCodeIsCollected() throws Exception {
    // A thread of a library: it inherits the context class loader of setup().
    String app =
        APP.replace("// fields", "private java.util.concurrent.ExecutorService pool;")
            .replace(
                "// setup",
                """
                pool = java.util.concurrent.Executors.newSingleThreadExecutor();
                pool.submit(new java.util.concurrent.FutureTask<>(Thread::currentThread)).get();
                """);
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", app))) {
      answer(running.post("/ask"));
      assertThat(running.reload(edited(app))).isEqualTo(new Message.Reloaded(List.of("pool")));
      answer(running.post("/ask"));
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (running.first().get() != null && System.nanoTime() < until) {
        System.gc();
      }
      assertThat(running.first().get()).isNull();
    }
  }

  @Test
  void codeThatStaysInUseIsFoundAfterwards() throws Exception {
    CountDownLatch[] calls = calls();
    String app =
        APP.replace(
            "// setup",
            """
            var calls = (java.util.concurrent.CountDownLatch[]) System.getProperties().get("%s");
            Thread.startVirtualThread(() -> {
              try {
                calls[1].await();
              } catch (InterruptedException e) {
                setups++;
              }
            });
            """
                .formatted(CALLS));
    Path old = jar("old.jar", app);
    Path edited = ReloadedApp.edited(old, OLD, NEW);
    try (ReloadedApp running = ReloadedApp.start(old)) {
      assertThat(running.reload(edited)).isEqualTo(RELOADED);
      Message.OfReload said = running.reload(old);
      for (Path next = edited; said.equals(RELOADED); next = next == old ? edited : old) {
        said = running.reload(next);
      }
      assertThat(said)
          .isEqualTo(new Message.NotReloaded("code from before an earlier save is still in use"));
    } finally {
      calls[1].countDown();
    }
  }

  /** An app whose life is written down, and whose {@code setup()} waits where it is told to. */
  private static String living(String name) {
    return APP.replace(
            "// fields",
            """
            @SuppressWarnings("unchecked") private static List<Object> life() {
              return (List<Object>) System.getProperties().get("%s");
            }
            public void close() {
              life().add("%s closed");
              // close
            }
            """)
        .replace(
            "// setup",
            """
            life().add("%s setup");
            life().replaceAll(each -> each instanceof java.lang.ref.WeakReference<?> old
                ? old.refersTo(null) ? "no old instance" : "an old instance" : each);
            life().add(new java.lang.ref.WeakReference<>(this));
            // more
            """)
        .formatted(CALLS, name, name)
        .replace("\"old\"", "\"" + name + "\"");
  }

  private static CountDownLatch[] gate() {
    CountDownLatch[] gate = {new CountDownLatch(1), new CountDownLatch(1)};
    System.getProperties().put(GATE, gate);
    return gate;
  }

  private static final String PASS =
      """
      try {
        var gate = (java.util.concurrent.CountDownLatch[]) System.getProperties().get("%s");
        gate[0].countDown();
        gate[1].await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      """
          .formatted(GATE);

  private static List<Object> life() {
    List<Object> life = Collections.synchronizedList(new ArrayList<>());
    System.getProperties().put(CALLS, life);
    return life;
  }

  @Test
  void setupRunsAgainOnceTheOldInstanceIsGoneAndRequestsWait() throws Exception {
    List<Object> life = life();
    CountDownLatch[] gate = gate();
    String slow = living("new").replace("// more", PASS);
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", living("old")))) {
      assertThat(answer(running.post("/ask"))).contains("old");
      running.ask(jar("new.jar", slow), WHY);
      assertThat(running.message()).isEqualTo(new Message.SettingUp("setup() changed"));
      assertThat(gate[0].await(60, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<HttpResponse<String>> waits = running.post("/ask");
      assertThat(running.get("/health/ready")).contains("DOWN");
      assertThat(running.get("/openapi.json")).contains("/ask");
      assertThat(waits).isNotDone();
      gate[1].countDown();
      assertThat(running.message()).isEqualTo(RELOADED);
      assertThat(answer(waits)).isEqualTo("{\"text\":\"new\",\"setups\":1}");
      assertThat(running.get("/health/ready")).contains("UP");
      assertThat(life.subList(0, 4))
          .containsExactly("old setup", "no old instance", "old closed", "new setup");
      assertThat(running.reload(jar("newer.jar", slow.replace("\"new\"", "\"newer\""))))
          .isEqualTo(RELOADED);
      running.closeApp();
      assertThat(life).last().isEqualTo("new closed");
    }
  }

  @Test
  void requestsThatWaitDoNotHoldTheOldCode() throws Exception {
    life();
    CountDownLatch[] gate = gate();
    Path old = jar("old.jar", living("old").replace("// close", PASS));
    try (ReloadedApp running = ReloadedApp.start(old)) {
      running.ask(jar("new.jar", living("new")), WHY);
      assertThat(gate[0].await(60, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<HttpResponse<String>> waits = running.post("/ask");
      while (!running.get("/metrics").contains("jlserve_connections 2")) {
        Thread.onSpinWait();
      }
      gate[1].countDown();
      assertThat(running.message()).isEqualTo(new Message.SettingUp("setup() changed"));
      assertThat(running.message()).isEqualTo(RELOADED);
      assertThat(answer(waits)).isEqualTo("{\"text\":\"new\",\"setups\":1}");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # what is left | of the old code | of the new code | why
          thread | // more | Thread t = new Thread(() -> { PASS; setups++; }); t.setDaemon(true); t.start(); | a thread, a cache or a listener still uses the code before
          close() that fails | // close | throw new IllegalStateException("busy"); | close() failed: busy
          close() that hangs | // close | PASS | close() has not ended after 1 s
          """)
  void aProcessThatIsNotFreeOfTheOldCodeIsGivenUp(
      String what, String place, String code, String why) throws Exception {
    life();
    CountDownLatch[] gate = gate();
    Path old = jar("old.jar", living("old").replace(place, code.replace("PASS", PASS)));
    try (ReloadedApp running = ReloadedApp.start(old, SECOND)) {
      running.ask(jar("new.jar", living("new")), WHY);
      assertThat(running.message())
          .isEqualTo(new Message.NotReloaded("setup() changed; in a new process, because " + why));
      CompletableFuture<HttpResponse<String>> late = running.post("/ask");
      assertThat(running.get("/health/live")).contains("UP");
      assertThat(late).isNotDone();
    } finally {
      gate[1].countDown();
    }
  }

  @Test
  void aSetupThatFailsIsTriedInANewProcess() throws Exception {
    life();
    String broken = living("new").replace("// more", "throw new Exception(\"no model\");");
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", living("old")))) {
      running.ask(jar("new.jar", broken), WHY);
      assertThat(running.message()).isEqualTo(new Message.SettingUp("setup() changed"));
      assertThat(running.message())
          .isEqualTo(
              new Message.NotReloaded(
                  "setup() changed; in a new process, because setup() failed: no model"));
      assertThat(running.post("/ask")).isNotDone();
    }
  }
}
