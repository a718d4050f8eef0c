package dev.jlserve.store.protocol;

import java.util.Optional;

/** The system properties by which the command line tells an app's process what it runs for. */
public enum StartProperty {
  /** The cache folder. */
  CACHE("jlserve.cache"),
  /** The command that builds the app, for messages. */
  BUILD("jlserve.build"),
  /** The command that started the process, for messages. */
  START("jlserve.start"),
  /** The commits that the build's lock names. */
  COMMITS("jlserve.commits"),
  /** The folders of the weights that a build has put into the cache. */
  WEIGHTS("jlserve.weights"),
  /** The folder that paths of files beside the app begin in, for messages. */
  SOURCE("jlserve.source"),
  /** That a debugger may hold the process. */
  DEBUG("jlserve.debug"),
  /** The file that says what the process's AOT cache was made for. */
  AOT("jlserve.aot");

  private static final String OPTION = "-D";
  private static final String PREFIX = "jlserve.";

  private final String name;

  StartProperty(String name) {
    this.name = name;
  }

  /** The option of a JVM that sets the property. */
  public String option(String value) {
    return OPTION + name + "=" + value;
  }

  /** What the property is in this process, if it is set. */
  public Optional<String> value() {
    return Optional.ofNullable(System.getProperty(name));
  }

  /** Whether an option of a JVM sets one of these properties. */
  public static boolean isSetBy(String option) {
    return option.startsWith(OPTION + PREFIX);
  }
}
