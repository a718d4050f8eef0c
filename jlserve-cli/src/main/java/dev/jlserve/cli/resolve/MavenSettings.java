package dev.jlserve.cli.resolve;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Reads the user's {@code settings.xml} as Maven does, encrypted passwords included. */
final class MavenSettings {

  private static final String FILE = "settings.xml";
  private static final String SECURITY_FILE = "settings-security.xml";

  private MavenSettings() {}

  /**
   * The settings of a user.
   *
   * @param folder the user's {@code .m2}, which need not exist
   * @param environment for {@code ${env.X}}
   * @throws CliException if the file cannot be used
   */
  static Settings read(Path folder, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.putAll(System.getProperties());
    environment.forEach((name, value) -> properties.put("env." + name, value));
    try {
      Settings settings =
          new DefaultSettingsBuilderFactory()
              .newInstance()
              .build(
                  new DefaultSettingsBuildingRequest()
                      .setUserSettingsFile(folder.resolve(FILE).toFile())
                      .setSystemProperties(properties))
              .getEffectiveSettings();
      SettingsDecryptionResult decrypted = decrypted(settings, folder.resolve(SECURITY_FILE));
      settings.setServers(decrypted.getServers());
      settings.setProxies(decrypted.getProxies());
      return settings;
    } catch (SettingsBuildingException e) {
      throw new CliException(
          "Maven's settings cannot be read: " + e.getProblems().get(0), ExitCode.FAULT);
    }
  }

  private static SettingsDecryptionResult decrypted(Settings settings, Path security) {
    DefaultSecDispatcher dispatcher = new DefaultSecDispatcher(new DefaultPlexusCipher());
    dispatcher.setConfigurationFile(security.toString());
    return new DefaultSettingsDecrypter(dispatcher)
        .decrypt(new DefaultSettingsDecryptionRequest(settings));
  }
}
