package dev.jlserve.cli.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.Weights;
import dev.jlserve.cli.source.AppLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupStateTest {

  private static final String APP =
      """
      @JLServeApp
      public class Search {
        record Query(String text) {}
        record Answer(String text) {}
        enum Mode { FAST, EXACT }
        static class Scorer {}
        static final Weights MODEL = Weights.maven("g:a:1");
        static final int SIZE = 384;
        private OrtSession session;
        private int size;
        private Object any;
        private Map<String, float[]> vectors;
        // fields
        public void downloadWeights() {}
        public void setup() throws Exception {
          session = open(MODEL.path("model.onnx"));
          vectors = new HashMap<>();
          size = SIZE;
          // setup
        }
        private OrtSession open(Path file) { return OrtEnvironment.getEnvironment().createSession(file); }
        // methods
        @Endpoint public Answer ask(Query in) { return new Answer(in.text() /* endpoint */); }
        Query made() { return new Query("a"); }
        static Scorer scorer() { return new Scorer(); }
      }
      """;

  @TempDir private Path folder;

  private SetupState state(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("Search.java"), text);
    return SetupState.of(AppLocator.parse(AppLocator.sources(file)));
  }

  private Optional<String> reason(String before, String after) throws IOException {
    SetupState older = state(before);
    return state(after).reasonAgainst(older);
  }

  @Test
  void weightsOfEachKindStay() throws IOException {
    for (Class<?> kind : Weights.class.getPermittedSubclasses()) {
      String app = APP.replace("static final Weights", "static final " + kind.getSimpleName());

      assertThat(reason(app, app.replace("/* endpoint */", "+ 1"))).as(kind.toString()).isEmpty();
    }
  }

  /** Of an app that has more than is above, and whose endpoint is edited. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # what | field | in setup() | why setup() runs again
          nothing else | | | -
          executor | private ExecutorService pool; | pool = Executors.newFixedThreadPool(2); | -
          primitive and String that are final | private final int a = 1; private final String b = "b"; | | -
          static array that setup() does not use | static final float[] MEAN = {0.5f}; | | -
          logger | static final Logger LOG = Logger.getLogger(Search.class.getName()); | LOG.info("ready"); | -
          logger by class | static final Logger LOG = LoggerFactory.getLogger(Search.class); | LOG.info("ready"); | -
          resource | | any = getClass().getResourceAsStream("labels.txt").readAllBytes(); | -
          record as a field | private Query last; | | field 'last' holds Query, a class of the app
          enum as a field | private Mode mode; | | field 'mode' holds Mode, a class of the app
          class as a field | private Search.Scorer scorer; | | field 'scorer' holds Scorer, a class of the app
          list of records | private List<Query> all; | | field 'all' holds Query, a class of the app
          array of records | private Query[] all; | | field 'all' holds Query, a class of the app
          map with an enum as key | private Map<? super Mode, String> all; | | field 'all' holds Mode, a class of the app
          EnumMap | private EnumMap<Mode, String> all; | | field 'all' holds Mode, a class of the app
          record in an Object | | any = new Query("a"); | setup() makes Query, a class of the app
          inner class in an Object | | any = new Scorer(); | setup() makes Scorer, a class of the app
          record of a factory method | | any = made(); | made() makes Query, a class of the app
          class of a static factory method | | any = Search.scorer(); | scorer() makes Scorer, a class of the app
          list of objects | private List<Object> all; | all = List.of(new Query("a")); | setup() makes Query, a class of the app
          array in an Object | | any = new Query[3]; | setup() makes Query, a class of the app
          enum in an Object | | any = Mode.FAST; | setup() uses Mode, an enum of the app
          all of an enum | | any = Mode.values(); | setup() uses Mode, an enum of the app
          class literal | | any = Query.class; | setup() names a class of the app
          own class | | any = getClass(); | setup() names a class of the app
          stored lambda | private Function<String, String> f; | f = text -> text; | setup() has a lambda
          lambda in a field declaration | private Function<String, String> f = text -> text; | | f has a lambda
          method reference | private Function<String, String> f; | f = String::strip; | setup() has a method reference
          comparator | private TreeMap<String, String> m; | m = new TreeMap<>(Comparator.comparing(String::length)); | setup() has a method reference
          anonymous class | | any = new Object() {}; | setup() has an anonymous class
          local class | | class Local {} | setup() declares a class
          ThreadLocal.withInitial | private ThreadLocal<byte[]> t; | t = ThreadLocal.withInitial(() -> new byte[1]); | setup() has a lambda
          ThreadLocal value | | new ThreadLocal<Object>().set(new Query("a")); | setup() makes Query, a class of the app
          ThreadFactory | private ExecutorService pool; | pool = Executors.newCachedThreadPool(r -> null); | setup() has a lambda
          thread | private Thread t; | t = new Thread("worker"); | setup() makes a thread
          shutdown hook | | Runtime.getRuntime().addShutdownHook(new Thread("end")); | setup() makes a thread
          bare this | | registry.add(this); | setup() hands on this
          this of an outer class | | registry.add(Search.this); | setup() hands on this
          this before a dot | | this.size = 3; | -
          library's method of an endpoint's name | | size = session.ask(3); | -
          static that is filled | static final Map<String, String> CACHE = new HashMap<>(); | CACHE.put("a", "b"); | field 'CACHE' is static
          static that is set | static OrtSession shared; | shared = session; | field 'shared' is static
          static that nothing sets | static int asked; | | field 'asked' is static
          static that is filled by a method | static final Map<String, String> CACHE = new HashMap<>(); | fill(); | field 'CACHE' is static
          final collection | private final List<String> names = new ArrayList<>(); | | field 'names' is final
          """)
  void judgesWhatSetupLeaves(String what, String field, String setup, String why)
      throws IOException {
    String app =
        APP.replace("// fields", field == null ? "" : field)
            .replace("// setup", setup == null ? "" : setup)
            .replace(
                "// methods",
                "void fill() { "
                    + (setup != null && setup.equals("fill();") ? "CACHE.put(\"a\", \"b\");" : "")
                    + " }");
    assertThat(reason(app, app.replace("/* endpoint */", "+ \"!\"")).orElse("-")).isEqualTo(why);
  }

  /** Of edits to an app that can be kept. */
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /* endpoint */ | + "!" | -
          record Answer(String text) | record Answer(String text, Float score) | -
          // methods | void close() { session.close(); } | -
          // methods | static final float[] MEAN = {1}; | -
          // setup | // a comment | -
          // setup | size++; | setup() changed
          createSession(file) | createSession(file, 2) | open(Path) changed
          SIZE = 384 | SIZE = 768 | SIZE changed
          "g:a:1" | "g:a:2" | MODEL changed
          private int size; | private long size; | size changed
          private int size; | private int size = 1; | size changed
          // fields | private int more; | more is new
          private Object any; | | any is gone
          // methods | Search() { size = 2; } | constructor Search() is new
          // methods | { size = 2; } | initialiser of Search is new
          public class Search { | public class Search extends Base { | supertype Base of Search is new
          """)
  void judgesEdits(String before, String after, String why) throws IOException {
    String edited = APP.replace(before, after == null ? "" : after);
    assertThat(edited).isNotEqualTo(APP);
    assertThat(reason(APP, edited).orElse("-")).isEqualTo(why);
  }

  @Test
  void followsTheClassesThatTheAppExtends() throws IOException {
    Files.writeString(
        folder.resolve("Base.java"), "abstract class Base { Base self; final Object o = null; }");
    String app = APP.replace("class Search {", "class Search extends Base {");
    assertThat(reason(app, app)).contains("field 'self' holds Base, a class of the app");
  }

  @Test
  void whatWasInTheWayBeforeIsInTheWayOnceMore() throws IOException {
    String before = APP.replace("// fields", "private Query last;");
    assertThat(reason(before, APP)).contains("field 'last' holds Query, a class of the app");
  }
}
