package dev.jlserve.cli.process;

import dev.jlserve.store.fetch.HostCredentials;
import dev.jlserve.store.fetch.HubToken;
import dev.jlserve.store.layout.CacheLayout;
import dev.jlserve.store.net.Proxies;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an app's process finds in its environment: the user's, with every cache in one folder, and
 * without what authorises to fetch.
 */
final class AppEnvironment {

  /** ONNX Runtime calls home unless told not to, and crashes over it in images without a shell. */
  private static final String ORT_TELEMETRY = "ORT_DISABLE_TELEMETRY";

  /** Two JVMs cannot listen for debuggers at one port. */
  private static final Pattern DEBUGGER = Pattern.compile("(?:-agentlib:|-Xrun)jdwp\\S*");

  private AppEnvironment() {}

  /**
   * Changes a copy of this process's environment.
   *
   * @param variables the environment to change
   * @param cache the cache folder, absolute
   * @param scratch the process's temporary folder
   */
  static void apply(Map<String, String> variables, Path cache, ScratchFolder scratch) {
    apply(variables, cache, scratch.unpacked(cache));
  }

  /**
   * Does the same.
   *
   * @param unpacked the folder in which libraries unpack into folders of their own
   */
  static void apply(Map<String, String> variables, Path cache, Path unpacked) {
    variables.put(CacheLayout.VARIABLE, cache.toString());
    variables.put("HF_HOME", cache.resolve(CacheLayout.HUGGING_FACE).toString());
    variables.remove("HF_HUB_CACHE");
    variables.remove("HUGGINGFACE_HUB_CACHE");
    HubToken.removeFrom(variables);
    HostCredentials.removeFrom(variables);
    Proxies.removeLogins(variables);
    JvmVariables.NAMES.forEach(
        name -> variables.computeIfPresent(name, (key, options) -> plain(options)));
    // These libraries unpack into their folder as well as read from it.
    String libraries = unpacked.resolve("djl").toString();
    variables.put("DJL_CACHE_DIR", libraries);
    variables.put("ENGINE_CACHE_DIR", libraries);
    variables.putIfAbsent(ORT_TELEMETRY, "1");
  }

  private static @Nullable String plain(String options) {
    String others = DEBUGGER.matcher(options).replaceAll("").strip();
    return others.isEmpty() ? null : others;
  }
}
