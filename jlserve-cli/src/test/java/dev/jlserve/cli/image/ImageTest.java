package dev.jlserve.cli.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {

  @ParameterizedTest
  @CsvSource({"Embedder, embedder", "My_App2, my-app2", "_Öl, l", "模型, app"})
  void namesOfImagesAreInSmallAsciiLetters(String app, String image) {
    assertThat(Image.defaultName(app)).isEqualTo(image);
  }
}
