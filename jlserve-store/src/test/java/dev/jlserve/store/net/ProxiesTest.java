package dev.jlserve.store.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

  private static Optional<ProxyAddress> of(String uri, Map<String, String> environment) {
    return new Proxies(environment).of(URI.create(uri));
  }

  private static Optional<ProxyAddress> proxy(String host, int port) {
    return Optional.of(new ProxyAddress(host, port, Optional.empty()));
  }

  @Test
  void theSchemeChoosesTheVariable() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://127.0.0.1:3128", "http_proxy", "127.0.0.2:81");
    assertThat(of("https://hub.example/x", environment)).isEqualTo(proxy("127.0.0.1", 3128));
    assertThat(of("http://hub.example/x", environment)).isEqualTo(proxy("127.0.0.2", 81));
    assertThat(of("http://hub.example/x", Map.of("ALL_PROXY", "http://127.0.0.3")))
        .isEqualTo(proxy("127.0.0.3", 80));
    assertThat(of("http://hub.example/x", Map.of("HTTPS_PROXY", "http://127.0.0.1:3128")))
        .isEmpty();
  }

  @Test
  void someHostsAreReachedDirectly() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://127.0.0.1:3128", "NO_PROXY", "example.org, .corp,other");
    assertThat(of("https://example.org/x", environment)).isEmpty();
    assertThat(of("https://cdn.example.org/x", environment)).isEmpty();
    assertThat(of("https://hub.corp/x", environment)).isEmpty();
    assertThat(of("https://127.0.0.1/x", environment)).isEmpty();
    assertThat(of("https://notexample.org/x", environment)).isEqualTo(proxy("127.0.0.1", 3128));
    assertThat(of("https://a.b/x", Map.of("HTTPS_PROXY", "http://p", "NO_PROXY", "*"))).isEmpty();
  }

  @Test
  void hostsWithAnUnderscoreAreHosts() {
    assertThat(of("http://my_hub:8080/x", Map.of())).isEmpty();
    assertThat(of("http://my_hub/x", Map.of("HTTP_PROXY", "http://127.0.0.1:1")))
        .isEqualTo(proxy("127.0.0.1", 1));
    assertThat(of("http://my_hub/x", Map.of("HTTP_PROXY", "http://p", "NO_PROXY", "my_hub")))
        .isEmpty();
    assertThat(of("http://hub.example/x", Map.of("HTTP_PROXY", "http://u:p%40@my_proxy:3128")))
        .contains(
            new ProxyAddress("my_proxy", 3128, Optional.of(new ProxyAddress.Login("u", "p@"))));
  }

  @Test
  void anAddressWithoutAHostIsSaid() {
    for (String address :
        List.of("https:foo", "foo", "http:///foo", "http://:80/foo", "http://a:65536/")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> of(address, Map.of()))
          .withMessage("'" + address + "' is no address with a host, such as https://a.b/c");
    }
  }

  @Test
  void aProxyThatIsNoAddressIsSaidWithoutItsPassword() {
    for (String proxy :
        List.of("http://u:se cret@p:1", "http://u:p#w@p:1", "http://:1", "http://p:65536")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> of("http://hub.example/x", Map.of("HTTP_PROXY", proxy)))
          .withMessageStartingWith("The proxy that HTTP_PROXY names is no address; in a password")
          .withMessageNotContaining("cret");
    }
  }

  @Test
  void aProxyThatIsNotOfHttpIsSaidWithItsVariable() {
    Map<String, String> proxies =
        Map.of(
            "socks5h://ann:s3cret@127.0.0.1", "socks5h://127.0.0.1",
            "https://ann@proxy.corp:3128", "https://proxy.corp:3128",
            "socks://127.0.0.1:1080/", "socks://127.0.0.1:1080/");
    proxies.forEach(
        (proxy, shown) -> {
          for (String variable : List.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")) {
            assertThatIllegalArgumentException()
                .isThrownBy(() -> of("https://hub.example/x", Map.of(variable, proxy)))
                .withMessage(
                    "%1$s names the proxy %2$s, which jlserve does not support; set %1$s to an HTTP"
                        + " proxy such as http://host:port, or unset it",
                    variable, shown);
          }
        });
    Map<String, String> socks = Map.of("ALL_PROXY", "socks5://s", "HTTPS_PROXY", "HTTP://h:1");
    assertThat(of("https://hub.example/x", socks)).isEqualTo(proxy("h", 1));
    assertThat(of("http://localhost/x", socks)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.0.0.0/8",
    "10.1.2.3, 10.1.2.3",
    "10.1.2.3, 10.1.2.3/32",
    "10.1.2.3, 192.168.0.0/16 10.1.2.2/31",
    "10.1.2.3, 0.0.0.0/0",
    "[2001:DB8::1], 2001:db8:0::1",
    "[2001:db8:ff::1], 2001:db8::/32",
    "[2001:db8::1], [2001:db8::1]"
  })
  void addressesAreReachedDirectlyOneByOneOrInRanges(String host, String exceptions) {
    assertThat(of(host, exceptions)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "11.1.2.3, 10.0.0.0/8",
    "10.1.2.3, 10.1.2.4/31",
    "10.1.2.3, 10.0.0.0/33",
    "10.1.2.3, 10.0.0.0/-8",
    "10.1.2.3, 10.0.0.0/",
    "10.1.2.3, 10.0.0.256/8",
    "10.1.2.3, 10/8",
    "10.1.2.3, ::/0",
    "[2001:db9::1], 2001:db8::/32",
    "[2001:db8::1], 2001:db8:::/32",
    "hub.example, 0.0.0.0/0"
  })
  void otherAddressesAreNot(String host, String exceptions) {
    assertThat(of(host, exceptions)).isEqualTo(proxy("p", 80));
  }

  private static Optional<ProxyAddress> of(String host, String exceptions) {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "p", "NO_PROXY", exceptions);
    return of("https://" + host + "/x", environment);
  }

  @Test
  void loginsAreTakenOutOfAnEnvironment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("HTTPS_PROXY", "http://ann:p%40ss@proxy.corp:3128");
    environment.put("http_proxy", "ann:p@ss@proxy.corp");
    environment.put("ALL_PROXY", "http://proxy.corp");
    environment.put("Https_Proxy", "https://ann@proxy.corp");
    environment.put("NO_PROXY", "a@b");
    Proxies.removeLogins(environment);
    assertThat(environment)
        .containsOnly(
            Map.entry("HTTPS_PROXY", "http://proxy.corp:3128"),
            Map.entry("http_proxy", "proxy.corp"),
            Map.entry("ALL_PROXY", "http://proxy.corp"),
            Map.entry("Https_Proxy", "https://proxy.corp"),
            Map.entry("NO_PROXY", "a@b"));
  }
}
