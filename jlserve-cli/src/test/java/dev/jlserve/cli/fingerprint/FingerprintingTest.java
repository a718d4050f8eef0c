package dev.jlserve.cli.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.source.AppLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintingTest {

  private static final String APP =
      """
      package shop;
      @JLServeApp(requirements = "g:a:1")
      class App extends Base {
        record In(String text) {}
        static final Weights MODEL = Weights.maven("g:model:" + VERSION);
        static final String VERSION = "1.0";
        static final String UNUSED = "u";
        private final String name;
        private int calls = 0;
        { prepare(0); }
        App() { this.name = "n"; }
        void prepare(int calls) { fetch(calls); }
        private void fetch(int times) { Helper.touch(times); }
        private void fetch(String never) { }
        public void downloadWeights() { MODEL.download(); Runnable r = Helper::reached; r.run(); }
        public void setup() { log("setup"); }
        @Endpoint public In echo(In in) { log("echo"); return in; }
        private void log(String what) { System.out.println(what); }
      }
      """;

  private static final String HELPER =
      """
      package shop;
      class Helper {
        static { System.setProperty("helper", "1"); }
        Helper() { System.setProperty("made", "1"); }
        static void touch(int times) { count = times + STEP; }
        static int count;
        static final int STEP = 1;
        static void reached() { deeper(); }
        static void deeper() { Files.size("deep"); }
        static void aside() { Files.size("aside"); }
        record Config(String url) {}
      }
      """;

  private static final String BASE =
      """
      package shop;
      class Base {
        Base() { System.setProperty("base", "1"); }
        void inherited() { System.setProperty("inherited", "1"); }
      }
      """;

  private static final String TRAINED =
      """
      package shop;
      @JLServeApp
      class Trained {
        record In(double x) {}
        record Out(double y) {}
        static final MadeWeights MODEL = Weights.made("m-v1");
        private double last;
        public void downloadWeights() {
          MODEL.make(folder -> Files.writeString(folder.resolve("m.txt"), "" + CHECK));
        }
        @Endpoint Out nextDouble(In in) { synchronized (this) { last = in.x(); } return new Out(last); }
        static Out of(In in) { return new Out(in.x()); }
        // more
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "App|log(\"echo\")|log(\"said\")",
        "App|log(\"setup\")|log(\"ready\")",
        "App|UNUSED = \"u\"|UNUSED = \"v\"",
        "App|calls = 0|calls = 1",
        "App|record In(String text)|record In(String words)",
        "App|MODEL.download();|MODEL . download( ) /* now */ ;",
        "App|public void downloadWeights|/** Fetches. */ public void downloadWeights",
        "App|System.out.println(what)|System.err.println(what)",
        "Helper|size(\"aside\")|size(\"other\")",
        "Helper|record Config(String url)|record Config(int port)",
        "Base|\"inherited\"|\"changed\"",
      })
  void staysTheSame(String file, String before, String after) throws IOException {
    InputFingerprint original = fingerprint();

    edit(file, before, after);

    assertThat(fingerprint().hash()).isEqualTo(original.hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "App|\"g:model:\"|\"g:other:\"|MODEL changed",
        "App|VERSION = \"1.0\"|VERSION = \"1.1\"|VERSION changed",
        "App|MODEL.download();|MODEL.download(); MODEL.path();|downloadWeights() changed",
        "App|\"n\"|\"m\"|constructor App() changed",
        "App|prepare(0)|prepare(1)|initialiser of App changed",
        "App|fetch(calls); }|fetch(calls + 1); }|prepare(int) changed",
        "App|touch(times)|touch(times + 1)|fetch(int) changed",
        "App|String never) { }|String never) { return; }|fetch(String) changed",
        "App|extends Base|extends Other|supertype Other of App is new",
        "Helper|times + STEP|times - STEP|Helper.touch(int) changed",
        "Helper|STEP = 1|STEP = 2|Helper.STEP changed",
        "Helper|\"deep\"|\"deeper\"|Helper.deeper() changed",
        "Helper|\"helper\", \"1\"|\"helper\", \"2\"|initialiser of Helper changed",
        "Helper|\"made\", \"1\"|\"made\", \"2\"|constructor Helper() changed",
        "Base|\"base\", \"1\"|\"base\", \"2\"|constructor Base() changed",
      })
  void changesWithWhatTheDownloadNames(String file, String before, String after, String change)
      throws IOException {
    InputFingerprint original = fingerprint();

    edit(file, before, after);

    InputFingerprint changed = fingerprint();
    assertThat(changed.hash()).isNotEqualTo(original.hash());
    assertThat(changed.changesSince(original)).contains(change);
  }

  @Test
  void aParameterHidesTheFieldOfItsName() throws IOException {
    assertThat(fingerprint().members()).doesNotContainKey("calls");

    edit("App", "void prepare(int calls)", "void prepare(int times)");

    assertThat(fingerprint().members()).containsKey("calls");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new Random(1).nextDouble()|",
        "model.get().nextDouble()|",
        "log(Trained.class.getName()).nextDouble()|",
        "log(getClass().getSimpleName()).nextDouble()|",
        "sources.map(Random::nextDouble)|",
        "random.nextDouble()|Runnable later() { return this::downloadWeights; }",
      })
  void aMethodOfALibraryIsNoEndpointOfItsName(String check, String more) throws IOException {
    assertThat(trained(check, more).members()).doesNotContainKey("nextDouble(In)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nextDouble(null)|",
        "this.nextDouble(null)|",
        "Trained.this.nextDouble(null)|",
        "apply(this::nextDouble)|",
        "apply(Trained::nextDouble)|",
        "new Trained().nextDouble(null)|",
        "List.of(this).get(0).nextDouble(null)|",
        "(this).nextDouble(null)|",
        "Optional.of(Trained.this).map(app -> app.nextDouble(null))|",
        "getClass().newInstance().nextDouble(null)|",
        "Trained.class.cast(found).nextDouble(null)|",
        "new TrainedBootstrap().create().nextDouble(null)|",
        "app.nextDouble(null)|static shop.Trained app;",
        "app().nextDouble(null)|Object hand() { return this; }",
        "app().nextDouble(null)|static class Sub extends Trained {}",
        "setLast(1).nextDouble(null)|@lombok.Setter int first;",
      })
  void anEndpointThatTheDownloadMayReachCounts(String check, String more) throws IOException {
    assertThat(trained(check, more).members()).containsKey("nextDouble(In)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"class Trained implements Model", "@Builder class Trained"})
  void soDoesOneThatOthersMayHaveTheObjectOf(String declaration) throws IOException {
    String app = TRAINED.replace("CHECK", "model.nextDouble()");
    assertThat(ofApp(app.replace("class Trained", declaration)).members())
        .containsKey("nextDouble(In)");
  }

  @Test
  void aStaticMethodIsFollowedByTheNameOfItsClass() throws IOException {
    assertThat(trained("Trained.of(null)", null).members()).containsKey("of(In)");
    assertThat(trained("List.of(null)", null).members()).doesNotContainKey("of(In)");
  }

  private InputFingerprint trained(String check, String more) throws IOException {
    return ofApp(TRAINED.replace("CHECK", check).replace("// more", more == null ? "" : more));
  }

  private InputFingerprint ofApp(String text) throws IOException {
    Path app = Files.createDirectories(folder.resolve("shop")).resolve("Trained.java");
    Files.writeString(app, text);
    return Fingerprinting.of(AppLocator.parse(AppLocator.sources(app)), List.of());
  }

  @Test
  void staysTheSameInAnotherPlace() throws IOException {
    InputFingerprint here = fingerprint();
    Path there = folder.resolve("elsewhere");
    write(there);

    assertThat(fingerprint(there).hash()).isEqualTo(here.hash());
  }

  @Test
  void saysHowRequirementsChanged() throws IOException {
    InputFingerprint before = fingerprint("g:a:1", "g:b:1", "g:c:1");

    assertThat(fingerprint("g:a:2", "g:c:1", "g:d:1").changesSince(before))
        .containsExactly(
            "requirement g:a:1 became g:a:2",
            "requirement g:d:1 is new",
            "requirement g:b:1 is gone");
    assertThat(fingerprint("g:b:1", "g:a:1", "g:c:1").changesSince(before))
        .containsExactly("the requirements are in another order");
    assertThat(fingerprint("g:b:1", "g:a:1", "g:c:1").hash()).isNotEqualTo(before.hash());
  }

  @Test
  void saysNothingWhereNothingChanged() throws IOException {
    assertThat(fingerprint("g:a:1").changesSince(fingerprint("g:a:1"))).isEmpty();
  }

  private void edit(String file, String before, String after) throws IOException {
    Path path = folder.resolve("shop").resolve(file + ".java");
    String text = Files.readString(path);
    assertThat(text).contains(before);
    Files.writeString(path, text.replace(before, after));
  }

  private InputFingerprint fingerprint(String... requirements) throws IOException {
    if (!Files.exists(folder.resolve("shop"))) {
      write(folder);
    }
    return fingerprint(folder, requirements);
  }

  private static InputFingerprint fingerprint(Path root, String... requirements) {
    Path app = root.resolve("shop/App.java");
    return Fingerprinting.of(AppLocator.parse(AppLocator.sources(app)), List.of(requirements));
  }

  private static void write(Path root) throws IOException {
    Path shop = Files.createDirectories(root.resolve("shop"));
    Files.writeString(shop.resolve("App.java"), APP);
    Files.writeString(shop.resolve("Helper.java"), HELPER);
    Files.writeString(shop.resolve("Base.java"), BASE);
  }
}
