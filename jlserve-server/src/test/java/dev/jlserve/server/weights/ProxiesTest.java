package dev.jlserve.server.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProxiesTest {

  private static Proxy of(String uri, Map<String, String> environment) {
    return new Proxies(environment).of(URI.create(uri));
  }

  private static Proxy proxy(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port));
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
        .isEqualTo(Proxy.NO_PROXY);
  }

  @Test
  void someHostsAreReachedDirectly() {
    Map<String, String> environment =
        Map.of("HTTPS_PROXY", "http://127.0.0.1:3128", "NO_PROXY", "example.org, .corp,other");
    assertThat(of("https://example.org/x", environment)).isEqualTo(Proxy.NO_PROXY);
    assertThat(of("https://cdn.example.org/x", environment)).isEqualTo(Proxy.NO_PROXY);
    assertThat(of("https://hub.corp/x", environment)).isEqualTo(Proxy.NO_PROXY);
    assertThat(of("https://127.0.0.1/x", environment)).isEqualTo(Proxy.NO_PROXY);
    assertThat(of("https://notexample.org/x", environment)).isEqualTo(proxy("127.0.0.1", 3128));
    assertThat(of("https://a.b/x", Map.of("HTTPS_PROXY", "http://p", "NO_PROXY", "*")))
        .isEqualTo(Proxy.NO_PROXY);
  }

  @Test
  void hostsWithAnUnderscoreAreHosts() {
    assertThat(of("http://my_hub:8080/x", Map.of())).isEqualTo(Proxy.NO_PROXY);
    assertThat(of("http://my_hub/x", Map.of("HTTP_PROXY", "http://127.0.0.1:1")))
        .isEqualTo(proxy("127.0.0.1", 1));
    assertThat(of("http://my_hub/x", Map.of("HTTP_PROXY", "http://p", "NO_PROXY", "my_hub")))
        .isEqualTo(Proxy.NO_PROXY);
    Proxy proxy = of("http://hub.example/x", Map.of("HTTP_PROXY", "http://u:p@my_proxy:3128"));
    assertThat(((InetSocketAddress) proxy.address()).getHostString()).isEqualTo("my_proxy");
    assertThat(((InetSocketAddress) proxy.address()).getPort()).isEqualTo(3128);
  }

  @Test
  void anAddressWithoutAHostIsSaid() {
    for (String address : java.util.List.of("https:foo", "foo", "http:///foo", "http://:80/foo")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> of(address, Map.of()))
          .isInstanceOf(dev.jlserve.WeightsException.class)
          .hasMessage("'" + address + "' is no address with a host, such as https://a.b/c");
    }
  }
}
