package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.event.events.ProgressEvent;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.console.Console;
import dev.jlserve.cli.console.Event;
import dev.jlserve.cli.image.BaseFiles;
import dev.jlserve.cli.image.ImageFile;
import dev.jlserve.cli.image.ImageLayer;
import dev.jlserve.cli.image.ImagePlan;
import dev.jlserve.cli.image.ImageTool;
import dev.jlserve.cli.image.Platform;
import dev.jlserve.cli.readiness.JlserveVersion;
import dev.jlserve.store.net.Proxies;
import dev.jlserve.store.protocol.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The image tool over Jib Core. */
public final class JibTool implements ImageTool {

  private final Console console;
  private final Credentials credentials;
  private final RegistryWork work;
  private final Path layers;

  /**
   * Creates the tool for one user.
   *
   * @param environment the user's environment variables
   * @param layers where compressed layers are kept
   * @param unpacked where base images are unpacked for a while
   */
  public JibTool(Console console, Map<String, String> environment, Path layers, Path unpacked) {
    this.console = console;
    this.credentials = new Credentials(environment);
    this.work = new RegistryWork(new Proxies(environment), credentials, unpacked);
    this.layers = layers;
  }

  @Override
  public String fullName(String name) {
    return reference(name).toStringWithQualifier();
  }

  @Override
  public boolean isPinned(String name) {
    return reference(name).getDigest().isPresent();
  }

  private static ImageReference reference(String name) {
    try {
      return ImageReference.parse(name);
    } catch (InvalidImageReferenceException e) {
      throw new CliException(
          "'"
              + name
              + "' is no name of an image; it takes the form [REGISTRY/]NAME[:TAG], in small"
              + " letters",
          ExitCode.USAGE);
    }
  }

  @Override
  public String digest(String name) {
    ImageReference reference = reference(name);
    Registry registry = Registry.of(reference);
    return work.at(
        registry, () -> new ManifestDigest(registry, credentials.of(reference)).of(reference));
  }

  @Override
  public void pull(String name, Platform platform, Path archive) {
    ImageReference reference = reference(name);
    Registry registry = Registry.of(reference);
    try (JibProgress progress =
        new JibProgress(console.progress("Pulling"), "pulling base image layer")) {
      work.at(
          registry,
          () ->
              Jib.from(
                      RegistryImage.named(reference)
                          .addCredentialRetriever(credentials.of(reference)))
                  .setPlatforms(Set.of(jib(platform)))
                  .setFormat(ImageFormat.Docker)
                  .containerize(
                      containerizer(
                          Containerizer.to(TarImage.at(archive).named(reference(bare(name)))),
                          registry,
                          progress)));
    }
  }

  /** A docker-archive names its image by a tag. */
  private static String bare(String name) {
    return name.substring(0, name.indexOf('@'));
  }

  @Override
  public void check(Path archive, Platform platform) {
    Platform found = DockerArchive.platform(archive);
    if (!found.equals(platform)) {
      throw new CliException(
          "The base image "
              + archive
              + " is for "
              + found
              + ", and this machine makes images for "
              + platform
              + ". Name one for "
              + platform
              + " with --base.",
          ExitCode.FAULT);
    }
  }

  @Override
  public Optional<BaseFiles> files(Path archive) {
    return work.at(Registry.NONE, () -> BaseListing.of(archive));
  }

  @Override
  public String save(ImagePlan plan, Path archive) {
    try (JibProgress progress = new JibProgress(console.progress("Writing"), "nothing is pushed")) {
      return work.at(
          Registry.NONE,
          () -> {
            Containerizer to = Containerizer.to(TarImage.at(archive).named(plan.name()));
            String digest =
                builder(plan)
                    .containerize(containerizer(to, Registry.NONE, progress))
                    .getDigest()
                    .toString();
            DockerManifest.addTo(archive, plan.name());
            return digest;
          });
    }
  }

  @Override
  public Pushed push(ImagePlan plan) {
    ImageReference reference = reference(plan.name());
    Registry registry = Registry.of(reference);
    try (JibProgress progress = new JibProgress(console.progress("Pushing"), "pushing blob")) {
      String digest =
          work.at(
              registry,
              () ->
                  builder(plan)
                      .containerize(
                          containerizer(
                              Containerizer.to(
                                  RegistryImage.named(reference)
                                      .addCredentialRetriever(credentials.of(reference))),
                              registry,
                              progress))
                      .getDigest()
                      .toString());
      return new Pushed(digest, progress.bytes());
    }
  }

  private Containerizer containerizer(Containerizer to, Registry registry, JibProgress progress) {
    return to.setExecutorService(JibThreads.pool())
        .setBaseImageLayersCache(layers)
        .setApplicationLayersCache(layers)
        .setAllowInsecureRegistries(registry.isLoopback())
        .setToolName("jlserve")
        .setToolVersion(JlserveVersion.current())
        .addEventHandler(ProgressEvent.class, progress::heard)
        .addEventHandler(LogEvent.class, progress::heard)
        .addEventHandler(LogEvent.class, event -> note(event, registry));
  }

  /** That plain HTTP is tried after TLS is no news of a registry on this machine. */
  private void note(LogEvent event, Registry registry) {
    if (event.getLevel() == LogEvent.Level.WARN && !registry.isLoopback()) {
      console.tell(new Event.Note(event.getMessage()));
    }
  }

  private static JibContainerBuilder builder(ImagePlan plan) {
    JibContainerBuilder builder =
        Jib.from(TarImage.at(plan.base()))
            .setPlatforms(Set.of(jib(plan.platform())))
            .setFormat(ImageFormat.OCI)
            .setEnvironment(plan.environment())
            .setEntrypoint(plan.entrypoint())
            .setProgramArguments()
            .setWorkingDirectory(AbsoluteUnixPath.get(plan.folder()))
            .setUser(plan.user());
    plan.layers().forEach(layer -> builder.addFileEntriesLayer(jib(layer)));
    return builder;
  }

  private static FileEntriesLayer jib(ImageLayer layer) {
    FileEntriesLayer.Builder builder = FileEntriesLayer.builder().setName(layer.name());
    for (ImageFile file : layer.files()) {
      builder.addEntry(
          file.source(),
          AbsoluteUnixPath.get(file.path()),
          FilePermissions.fromOctalString(Integer.toOctalString(file.mode().bits())));
    }
    return builder.build();
  }

  private static com.google.cloud.tools.jib.api.buildplan.Platform jib(Platform platform) {
    return new com.google.cloud.tools.jib.api.buildplan.Platform(
        platform.architecture(), platform.os());
  }
}
