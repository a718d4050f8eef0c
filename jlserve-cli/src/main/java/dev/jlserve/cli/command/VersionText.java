package dev.jlserve.cli.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    // Stands in the manifest of the jar, and so is unknown to classes in a folder.
    String version = VersionText.class.getPackage().getImplementationVersion();
    return new String[] {
      "jlserve " + (version == null ? "(unpackaged)" : version),
      "Java " + System.getProperty("java.version") + " in " + System.getProperty("java.home")
    };
  }
}
