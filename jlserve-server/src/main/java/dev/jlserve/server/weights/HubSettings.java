package dev.jlserve.server.weights;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the hub is reached.
 *
 * @param endpoint its address, without a slash at the end
 * @param token what authorises, or null
 * @param reach what may be asked
 * @param proxies how hosts are reached
 */
public record HubSettings(String endpoint, @Nullable String token, Reach reach, Proxies proxies) {

  private static final String PUBLIC = "https://huggingface.co";

  /** Those of an environment: {@code HF_ENDPOINT}, {@code HF_TOKEN}, {@code HF_HUB_OFFLINE}. */
  public static HubSettings of(Map<String, String> environment) {
    String endpoint = environment.getOrDefault("HF_ENDPOINT", "").strip();
    String token = environment.getOrDefault("HF_TOKEN", "").strip();
    String offline = environment.getOrDefault("HF_HUB_OFFLINE", "").strip();
    return new HubSettings(
        endpoint.isEmpty() ? PUBLIC : endpoint.replaceFirst("/+$", ""),
        token.isEmpty() ? null : token,
        offline.matches("(?i)1|on|yes|true") ? Reach.ALL_BUT_HUB : Reach.ALL,
        new Proxies(environment));
  }

  /** The same hub, of which no more is asked than this. */
  public HubSettings within(Reach narrower) {
    return new HubSettings(endpoint, token, narrower, proxies);
  }
}
