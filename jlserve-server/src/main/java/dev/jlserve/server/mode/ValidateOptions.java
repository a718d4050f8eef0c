package dev.jlserve.server.mode;

import dev.jlserve.store.protocol.StartFlag;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code validate}.
 *
 * @param setupTime how long {@code setup()} may take
 */
public record ValidateOptions(Duration setupTime) {

  /**
   * Reads the options: {@code --setup-timeout}, then the environment.
   *
   * @throws UsageException if one is unknown, lacks its value or has another form
   */
  public static ValidateOptions parse(List<String> args, Map<String, String> variables) {
    ServeEnvironment environment = new ServeEnvironment(variables);
    Duration setupTime = environment.setupTime();
    for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case StartFlag.SETUP_TIMEOUT -> {
          if (!rest.hasNext()) {
            throw new UsageException("'" + option + "' lacks its value");
          }
          ServeEnvironment given = new ServeEnvironment(Map.of(option, rest.next()));
          setupTime = given.seconds(option, setupTime);
          given.check();
        }
        case StartFlag.STACKTRACE -> {}
        default -> throw new UsageException("'" + option + "' is no option of 'validate'");
      }
    }
    return new ValidateOptions(setupTime);
  }
}
