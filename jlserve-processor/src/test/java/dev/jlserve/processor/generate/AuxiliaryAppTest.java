package dev.jlserve.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app may lie in a file that has the name of another class. */
class AuxiliaryAppTest {

  private static final String SOURCE =
      """
      import dev.jlserve.*;
      import java.util.List;
      import java.util.concurrent.Flow;
      import java.util.stream.Stream;

      public class Main {}

      @JLServeApp
      class Api implements AutoCloseable {
        record In(int number) {}
        record Item(int number) {}
        record Config(int threads) {}
        public void setup(Config config) {}
        public void downloadWeights() {}
        @Endpoint public In one(In in) throws Exception { return in; }
        @Endpoint(maxBatch = 2) public List<In> several(List<In> in) { return in; }
        @Endpoint public Stream<Item> items(In in) { return Stream.of(); }
        @Endpoint public Flow.Publisher<In> published(In in) { return subscriber -> {}; }
        @Endpoint(produces = "image/png") public byte[] picture(In in) { return new byte[0]; }
        @Override public void close() {}
      }
      """;

  @Test
  void noCompilerWarnsOfWhatIsGenerated(@TempDir Path folder) throws IOException {
    Path source = Files.writeString(folder.resolve("Main.java"), SOURCE);

    assertThat(StrictCompilers.javac(source, folder.resolve("javac"))).isEmpty();
    assertThat(StrictCompilers.ecj(source, folder.resolve("ecj"))).isEmpty();

    assertThat(folder.resolve("javac/ApiBootstrap.java"))
        .content()
        .contains("implements AppBootstrap<Object>", "((Api) app).setup(settings);");
  }
}
