package dev.jlserve.cli.manifest;

import dev.jlserve.store.file.Sha256;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Names of objects in a cluster: DNS labels (RFC 1123) that begin with a letter, as those of a
 * Service do, and are texts in YAML. They stay short, since Kubernetes, KServe and Knative append
 * to them.
 */
final class ResourceName {

  private static final int LONGEST = 40;
  private static final int HASH = 6;

  private ResourceName() {}

  /**
   * The name for an app. Where letters are lost on the way, a hash tells it from that of another
   * app.
   *
   * @param simpleName the app's class
   */
  static String of(String simpleName) {
    String plain = Normalizer.normalize(simpleName, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    String name =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    boolean lost = !plain.matches("[A-Za-z0-9_$]+") || name.isEmpty() || name.length() > LONGEST;
    if (name.isEmpty() || !Character.isLetter(name.charAt(0)) || YamlText.isWord(name)) {
      name = name.isEmpty() ? "app" : "app-" + name;
    }
    if (!lost && name.length() <= LONGEST) {
      return name;
    }
    String hash = new Sha256().add(simpleName).hex().substring(0, HASH);
    int kept = Math.min(name.length(), LONGEST - HASH - 1);
    return name.substring(0, kept).replaceAll("-+$", "") + "-" + hash;
  }
}
