package dev.jlserve.store.net;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.ShownAddress;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Connections to servers, be it through proxies. One request is sent at a time on each. */
public final class HttpConnections implements AutoCloseable {

  private static final int PROXY_ASKS = 407;

  /** Java's list of headers that its client takes although they are its own. */
  private static final String ALLOWED = "jdk.httpclient.allowRestrictedHeaders";

  static {
    ProxyAddress.allowLoginToHttps();
    if (System.getProperty(ALLOWED) == null) {
      System.setProperty(ALLOWED, "host");
    }
  }

  private final RetryPolicy policy;
  private final Proxies proxies;
  private final HttpClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<ProxyAddress> askedFor = ConcurrentHashMap.newKeySet();

  /**
   * Opens none yet.
   *
   * @param policy how long to wait
   * @param proxies how hosts are reached
   */
  public HttpConnections(RetryPolicy policy, Proxies proxies) {
    this.policy = policy;
    this.proxies = proxies;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(policy.connect())
            .proxy(new ProxySelection(proxies))
            .build();
  }

  RetryPolicy policy() {
    return policy;
  }

  /**
   * Sends a request. A proxy that asks who one is gets the login of its address, and no other
   * server does.
   *
   * @throws NetworkFailure if there is no reply
   * @throws WeightsException if the address is none
   */
  HttpReply send(String method, URI uri, Map<String, String> headers) throws NetworkFailure {
    Optional<ProxyAddress> proxy = proxy(uri);
    Optional<ProxyAddress.Login> login = proxy.flatMap(ProxyAddress::login);
    if (login.isEmpty() || askedFor.contains(proxy.get())) {
      return send(method, uri, headers, proxy, login);
    }
    HttpReply reply = send(method, uri, headers, proxy, Optional.empty());
    if (reply.status() != PROXY_ASKS) {
      return reply;
    }
    reply.close();
    askedFor.add(proxy.get());
    return send(method, uri, headers, proxy, login);
  }

  private Optional<ProxyAddress> proxy(URI uri) {
    try {
      return proxies.of(uri);
    } catch (IllegalArgumentException e) {
      throw new WeightsException(String.valueOf(e.getMessage()), e);
    }
  }

  private HttpReply send(
      String method,
      URI uri,
      Map<String, String> headers,
      Optional<ProxyAddress> proxy,
      Optional<ProxyAddress.Login> login)
      throws NetworkFailure {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Accept-Encoding", "identity");
    all.put("User-Agent", "jlserve");
    login.ifPresent(known -> all.put("Proxy-Authorization", known.basic()));
    String host = proxy.map(ProxyAddress::host).orElseGet(() -> host(uri));
    HttpRequest request = request(method, uri, all, host);
    // Not sendAsync, which needs the common pool: who asks may be on its only thread.
    Future<HttpResponse<InputStream>> response =
        threads.submit(() -> client.send(request, head -> new TimedBody(policy.read())));
    try {
      long limit = policy.connect().plus(policy.read()).toNanos();
      return new HttpReply(method, uri, response.get(limit, TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      throw new NetworkFailure(e.getCause() == null ? e : e.getCause(), host);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new NetworkFailure(new HttpTimeoutException("no reply"), host);
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new NetworkFailure(new InterruptedIOException("interrupted"), host);
    }
  }

  private static HttpRequest request(
      String method, URI uri, Map<String, String> headers, String host) throws NetworkFailure {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder();
      if (uri.getHost() == null) {
        // The JDK's client takes no host with an underscore, as those of containers often are.
        request.uri(numeric(uri, host)).header("Host", uri.getRawAuthority());
      } else {
        request.uri(uri);
      }
      headers.forEach(request::header);
      return request.method(method, HttpRequest.BodyPublishers.noBody()).build();
    } catch (IllegalArgumentException | URISyntaxException e) {
      throw new WeightsException(ShownAddress.of(uri) + " is no address: " + e.getMessage(), e);
    } catch (UnknownHostException e) {
      throw new NetworkFailure(e, host);
    }
  }

  /** An address with its host's number. No certificate of https fits it. */
  private static URI numeric(URI uri, String host) throws URISyntaxException, UnknownHostException {
    String address = InetAddress.getByName(host).getHostAddress();
    String number = address.indexOf(':') < 0 ? address : "[" + address + "]";
    return new URI(uri.toString().replaceFirst("(?<=//)([^/]*@)?[^/:]+", number));
  }

  private static String host(URI uri) {
    Authority authority = Authority.of(uri);
    return authority == null ? "" : authority.host();
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
    client.shutdownNow();
  }
}
