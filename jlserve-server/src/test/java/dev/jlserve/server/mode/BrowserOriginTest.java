package dev.jlserve.server.mode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserOriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://app.example, https://app.example",
    "https://app.example/, https://app.example",
    "https://app.example/page?q#f, https://app.example",
    "HTTPS://App.Example, https://app.example",
    "https://app.example:443, https://app.example",
    "https://app.example:, https://app.example",
    "http://app.example:443, http://app.example:443",
    "http://localhost:3000, http://localhost:3000",
    "http://[::1]:80, http://[::1]",
    "https://user:word@app.example, https://app.example",
    "https://bücher.example, https://xn--bcher-kva.example",
    "https://my_app.example, https://my_app.example",
    "capacitor://localhost, capacitor://localhost",
  })
  void anAddressHasAnOrigin(String address, String origin) {
    assertThat(BrowserOrigin.of(address)).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "app.example", "https://", "https://*.app.example", "https://a:b", "//a", ""})
  void whatHasNoSchemeOrHostHasNone(String text) {
    assertThat(BrowserOrigin.of(text)).isEmpty();
  }
}
