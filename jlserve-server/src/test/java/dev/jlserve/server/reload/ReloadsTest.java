package dev.jlserve.server.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
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

  @TempDir private Path folder;

  @AfterEach
  void forget() {
    System.getProperties().remove(CALLS);
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # what | field | in setup() | what is said
          nothing | | | reloaded
          vectors | private Map<String, float[]> vectors; | vectors = new HashMap<>(Map.of("a", new float[3])); | reloaded vectors
          executor | private java.util.concurrent.ExecutorService pool; | pool = java.util.concurrent.Executors.newFixedThreadPool(1); | reloaded pool
          several | private String name; private List<Integer> sizes; | name = "a"; sizes = List.of(1); | reloaded name sizes
          final String | private final String name = "a"; | | reloaded
          record | private Query last; | last = new Query("a"); | refused field 'last' holds Query, a class of the app
          empty record | private Query last; | | refused field 'last' holds Query, a class of the app
          list of records | private List<Query> all; | | refused field 'all' holds Query, a class of the app
          map of arrays of records | private Map<String, ? extends Query[]> all; | | refused field 'all' holds Query, a class of the app
          EnumMap | private EnumMap<Mode, String> all; | | refused field 'all' holds Mode, a class of the app
          record in an Object | | any = new Query("a"); | refused field 'any' holds Query, a class of the app
          enum in an Object | | any = Mode.FAST; | refused field 'any' holds Mode, a class of the app
          inner class in an Object | | any = new Inner(); | refused field 'any' holds Inner, a class of the app
          class in an Object | | any = Query.class; | refused field 'any' holds Query, a class of the app
          array in an Object | | any = new Query[2]; | refused field 'any' holds Query, a class of the app
          list of objects | private List<Object> all; | all = new ArrayList<>(List.of(1, new Query("a"))); | refused field 'all' holds Query, a class of the app
          key of a map | private Map<Object, Object> all; | all = new HashMap<>(Map.of(Mode.FAST, 1)); | refused field 'all' holds Mode, a class of the app
          list in a map | private Map<String, Object> all; | all = Map.of("a", List.of(Optional.of(new Query("a")))); | refused field 'all' holds Query, a class of the app
          lambda | private java.util.function.Function<String, String> f; | f = text -> text + "!"; | refused field 'f' holds a lambda of the app
          method reference | private java.util.function.Function<String, String> f; | f = String::strip; | refused field 'f' holds a lambda of the app
          anonymous class | | any = new Object() {}; | refused field 'any' holds an anonymous class of the app
          comparator | private TreeMap<String, String> m; | m = new TreeMap<>((a, b) -> b.compareTo(a)); | refused field 'm' holds a lambda of the app
          comparator of a set | | any = new TreeSet<String>((a, b) -> b.compareTo(a)); | refused field 'any' holds a lambda of the app
          thread factory | private java.util.concurrent.ExecutorService pool; | pool = java.util.concurrent.Executors.newCachedThreadPool(r -> new Thread(r)); | refused field 'pool' holds a lambda of the app
          thread | private Thread t; | t = new Thread() {}; | refused field 't' holds an anonymous class of the app
          static | static int shared; | shared = 1; | refused field 'shared' is static
          final list | private final List<String> names = new ArrayList<>(); | names.add("a"); | refused field 'names' is final
          """)
  void judgesWhatFieldsHold(String what, String field, String setup, String said) throws Exception {
    String app =
        APP.replace("// fields", Objects.requireNonNullElse(field, ""))
            .replace("// setup", Objects.requireNonNullElse(setup, ""));
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", app))) {
      assertThat(running.reload(edited(app)).strip()).isEqualTo(said);
      assertThat(answer(running.post("/ask")))
          .isEqualTo(
              said.startsWith("reloaded")
                  ? "{\"text\":\"new\",\"setups\":1}"
                  : "{\"text\":\"old\",\"setups\":1}");
    }
  }

  @Test
  void aFieldThatIsNewIsNotMadeUp() throws Exception {
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", APP))) {
      assertThat(running.reload(edited(APP.replace("// fields", "private String more;"))))
          .isEqualTo("refused the fields of App have changed");
      assertThat(running.reload(edited(APP.replace("Object any", "String any"))))
          .isEqualTo("refused field 'any' has changed");
    }
  }

  @Test
  void documentsMetricsAndLimitsAreThoseOfTheNewCode() throws Exception {
    String more =
        APP.replace(
            "// fields", "@Endpoint(concurrency = 3) public Out more(In in) { return null; }");
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", APP))) {
      assertThat(running.reload(edited(more)).strip()).isEqualTo("reloaded");
      assertThat(running.get("/openapi.json")).contains("/more");
      assertThat(running.get("/metrics"))
          .contains("endpoint=\"/more\"")
          .contains("jlserve_setup_seconds 1.0");
      assertThat(running.post("/more").get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
      assertThat(running.reload(jar("older.jar", APP)).strip()).isEqualTo("reloaded");
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
      assertThat(running.message()).isEqualTo("waiting /ask");
      CompletableFuture<HttpResponse<String>> late = running.post("/ask");
      calls[1].countDown();
      assertThat(running.message().strip()).isEqualTo("reloaded");
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
      assertThat(running.message()).isEqualTo("waiting /ask");
      assertThat(running.message().strip()).isEqualTo("reloaded");
      assertThat(begun.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(answer(running.post("/ask"))).isEqualTo("{\"text\":\"new\",\"setups\":1}");
    }
  }

  @Test
  void aCallThatDoesNotEndKeepsTheOldCode() throws Exception {
    CountDownLatch[] calls = calls();
    String endless = waiting("while (calls[1].getCount() > 0) { Thread.onSpinWait(); }");
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", endless))) {
      CompletableFuture<HttpResponse<String>> begun = running.post("/ask");
      assertThat(calls[0].await(60, TimeUnit.SECONDS)).isTrue();
      running.ask(edited(APP));
      assertThat(running.message()).isEqualTo("waiting /ask");
      assertThat(running.message()).isEqualTo("refused POST /ask has not ended");
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
              "refused the new code cannot be loaded (java.lang.ArithmeticException: / by zero)");
      assertThat(running.reload(folder.resolve("absent.jar"))).startsWith("refused the new code");
      assertThat(answer(running.post("/ask"))).isEqualTo("{\"text\":\"old\",\"setups\":1}");
    }
  }

  @Test
  void onlyTheLastInstanceIsClosed() throws Exception {
    String app =
        APP.replace("// fields", "public void close() { System.setProperty(\"%s\", \"old\"); }")
            .formatted(CALLS);
    try (ReloadedApp running = ReloadedApp.start(jar("old.jar", app))) {
      assertThat(running.reload(edited(app)).strip()).isEqualTo("reloaded");
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
      assertThat(running.reload(edited(app))).isEqualTo("reloaded pool");
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
    Path edited = edited(app);
    try (ReloadedApp running = ReloadedApp.start(old)) {
      assertThat(running.reload(edited).strip()).isEqualTo("reloaded");
      String said = running.reload(old);
      for (Path next = edited; said.startsWith("reloaded"); next = next == old ? edited : old) {
        said = running.reload(next);
      }
      assertThat(said).isEqualTo("refused code from before an earlier save is still in use");
    } finally {
      calls[1].countDown();
    }
  }
}
