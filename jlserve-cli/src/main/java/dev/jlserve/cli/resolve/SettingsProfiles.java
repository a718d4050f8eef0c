package dev.jlserve.cli.resolve;

import java.util.List;
import java.util.Map;
import org.apache.maven.model.Activation;
import org.apache.maven.model.ActivationFile;
import org.apache.maven.model.ActivationOS;
import org.apache.maven.model.ActivationProperty;
import org.apache.maven.model.Profile;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.profile.DefaultProfileActivationContext;
import org.apache.maven.model.profile.ProfileSelector;
import org.apache.maven.settings.Settings;

/** The profiles of a user's settings, in the form of those of a pom. */
final class SettingsProfiles {

  private SettingsProfiles() {}

  /** Gives away by which rules Maven's model builder selects profiles. */
  private static final class Rules extends DefaultModelBuilderFactory {
    ProfileSelector selector() {
      return newProfileSelector();
    }
  }

  /** All of them. */
  static List<Profile> of(Settings user) {
    return user.getProfiles().stream().map(SettingsProfiles::profile).toList();
  }

  /**
   * Those that are active where there is no project.
   *
   * @param properties the system's, which may activate one
   */
  static List<Profile> active(Settings user, Map<String, String> properties) {
    DefaultProfileActivationContext context =
        new DefaultProfileActivationContext()
            .setActiveProfileIds(user.getActiveProfiles())
            .setSystemProperties(properties);
    return new Rules().selector().getActiveProfiles(of(user), context, problem -> {});
  }

  private static Profile profile(org.apache.maven.settings.Profile given) {
    Profile profile = new Profile();
    profile.setId(given.getId());
    profile.setSource("settings.xml");
    profile.setProperties(given.getProperties());
    given.getRepositories().forEach(each -> profile.addRepository(repository(each)));
    if (given.getActivation() != null) {
      profile.setActivation(activation(given.getActivation()));
    }
    return profile;
  }

  private static Repository repository(org.apache.maven.settings.Repository given) {
    Repository repository = new Repository();
    repository.setId(given.getId());
    repository.setUrl(given.getUrl());
    repository.setLayout(given.getLayout());
    return repository;
  }

  private static Activation activation(org.apache.maven.settings.Activation given) {
    Activation activation = new Activation();
    activation.setActiveByDefault(given.isActiveByDefault());
    activation.setJdk(given.getJdk());
    if (given.getOs() != null) {
      ActivationOS os = new ActivationOS();
      os.setName(given.getOs().getName());
      os.setFamily(given.getOs().getFamily());
      os.setArch(given.getOs().getArch());
      os.setVersion(given.getOs().getVersion());
      activation.setOs(os);
    }
    if (given.getProperty() != null) {
      ActivationProperty property = new ActivationProperty();
      property.setName(given.getProperty().getName());
      property.setValue(given.getProperty().getValue());
      activation.setProperty(property);
    }
    if (given.getFile() != null) {
      ActivationFile file = new ActivationFile();
      file.setExists(given.getFile().getExists());
      file.setMissing(given.getFile().getMissing());
      activation.setFile(file);
    }
    return activation;
  }
}
