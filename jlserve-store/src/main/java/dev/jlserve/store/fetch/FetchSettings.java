package dev.jlserve.store.fetch;

import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.net.RetryPolicy;
import java.util.Map;
import java.util.Optional;

/**
 * How servers are reached.
 *
 * @param endpoint the hub's address, without a slash at the end
 * @param token what authorises at the hub
 * @param credentials what authorises at other hosts
 * @param network what may be asked
 * @param proxies how hosts are reached
 * @param retries how often and how long a transfer is tried
 */
public record FetchSettings(
    String endpoint,
    Optional<String> token,
    HostCredentials credentials,
    NetworkPolicy network,
    Proxies proxies,
    RetryPolicy retries) {

  private static final String PUBLIC = "https://huggingface.co";

  /**
   * The settings of an environment: {@code HF_ENDPOINT}, {@code HF_HUB_OFFLINE}, the hub's token,
   * credentials of other hosts, and proxies.
   */
  public static FetchSettings of(Map<String, String> environment) {
    String endpoint = environment.getOrDefault("HF_ENDPOINT", "").strip();
    String offline = environment.getOrDefault("HF_HUB_OFFLINE", "").strip();
    return new FetchSettings(
        endpoint.isEmpty() ? PUBLIC : endpoint.replaceFirst("/+$", ""),
        HubToken.of(environment),
        new HostCredentials(environment),
        offline.matches("(?i)1|on|yes|true") ? NetworkPolicy.ALL_BUT_HUB : NetworkPolicy.ALL,
        new Proxies(environment),
        RetryPolicy.USUAL);
  }

  /** The same, but no more is asked than this. */
  public FetchSettings within(NetworkPolicy narrower) {
    return new FetchSettings(endpoint, token, credentials, narrower, proxies, retries);
  }

  /** The same with other retries. */
  public FetchSettings with(RetryPolicy other) {
    return new FetchSettings(endpoint, token, credentials, network, proxies, other);
  }
}
