package dev.jlserve.server.mode;

import dev.jlserve.server.settings.HttpLimits;
import dev.jlserve.server.settings.HttpSettings;
import dev.jlserve.server.settings.RequestLineStyle;
import dev.jlserve.store.protocol.StartFlag;
import dev.jlserve.store.protocol.StartProperty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The options of {@code serve}: flag, then environment, then default.
 *
 * @param http how the app is served
 * @param parentPipe whether the process ends when its standard input does
 * @param setupTime how long {@code setup()} may take, a warm-up included
 * @param warmUp whether endpoints are sent their examples before the port opens
 * @param app the jar of the app, where its code may be replaced while the process runs
 * @param announcement what is printed once it serves
 * @param notes what the user is told about settings that do not count
 */
public record ServeOptions(
    HttpSettings http,
    boolean parentPipe,
    Duration setupTime,
    boolean warmUp,
    Optional<Path> app,
    Announcement announcement,
    List<String> notes) {

  private static final int DEFAULT_PORT = 8000;

  /** Nobody debugs for longer. */
  private static final Duration DEBUGGED = Duration.ofDays(1);

  /**
   * What Kubernetes and Docker's links set for each service, under a name made of the service's.
   */
  private static final Pattern SERVICE_LINK = Pattern.compile("(tcp|udp|sctp)://.*");

  /** Copies the list. */
  public ServeOptions {
    notes = List.copyOf(notes);
  }

  /**
   * Reads the options.
   *
   * @throws UsageException if one is unknown or lacks its value, or with all that have another form
   */
  public static ServeOptions parse(List<String> args, Map<String, String> variables) {
    ServeEnvironment environment = new ServeEnvironment(variables);
    String host = environment.get("JLSERVE_HOST");
    String port = environment.get("JLSERVE_PORT");
    String portName = "JLSERVE_PORT";
    List<String> notes = new ArrayList<>(UnknownVariables.notes(variables.keySet()));
    if (port != null && SERVICE_LINK.matcher(port).matches()) {
      notes.add(
          "JLSERVE_PORT is '"
              + port
              + "', the address of a service named jlserve, and no port; it does not count. To have"
              + " Kubernetes leave it out, set enableServiceLinks: false");
      port = null;
    }
    if (port == null) {
      port = environment.get("PORT");
      portName = "PORT";
    }
    boolean dev = false;
    boolean docs = false;
    RequestLineStyle lines = RequestLineStyle.NONE;
    boolean parentPipe = false;
    Optional<Path> app = Optional.empty();
    Announcement announcement = Announcement.FULL;
    boolean warmUp = environment.isSet("JLSERVE_WARM_UP");
    List<String> allowedHosts = new ArrayList<>();
    for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      switch (option) {
        case StartFlag.DEV -> dev = true;
        case StartFlag.DOCS -> docs = true;
        case StartFlag.WARM_UP -> warmUp = true;
        case StartFlag.PARENT_PIPE -> parentPipe = true;
        case StartFlag.BRIEF -> announcement = Announcement.BRIEF;
        case StartFlag.SILENT -> announcement = Announcement.SILENT;
        case StartFlag.APP -> app = Optional.of(Path.of(value(option, rest)));
        case StartFlag.HOST -> host = host(value(option, rest));
        case StartFlag.ALLOW_HOST -> allowedHosts.add(value(option, rest));
        case StartFlag.PORT -> {
          port = value(option, rest);
          portName = option;
        }
        case StartFlag.REQUEST_LINES -> lines = RequestLineStyle.PLAIN;
        case StartFlag.COLORED_REQUEST_LINES -> lines = RequestLineStyle.COLORED;
        case StartFlag.STACKTRACE -> {}
        default ->
            throw new UsageException(
                "'"
                    + option
                    + "' is no option of 'serve' in an app's process; it takes --docs, --host HOST,"
                    + " --port PORT and --warm-up");
      }
    }
    if (host == null) {
      host = dev ? "127.0.0.1" : "0.0.0.0";
    }
    boolean debugged = dev && StartProperty.DEBUG.value().isPresent();
    HttpLimits limits = environment.uncheckedLimits();
    int number = port == null ? DEFAULT_PORT : port(portName, port, environment);
    ServeOptions options =
        new ServeOptions(
            new HttpSettings(
                host,
                number,
                dev,
                docs || dev,
                allowedHosts,
                dev ? null : environment.apiKeys(),
                environment.origins(),
                environment.isSet("JLSERVE_OPEN_INFERENCE"),
                debugged ? limits.withDeadline(DEBUGGED) : limits,
                lines),
            parentPipe,
            debugged ? DEBUGGED : environment.uncheckedSetupTime(),
            // Of a development server the next start is never far.
            warmUp && !dev,
            app,
            announcement,
            notes);
    environment.check();
    return options;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new UsageException("'" + option + "' lacks its value");
    }
    return rest.next();
  }

  /** Java takes an empty name for loopback. */
  private static String host(String text) {
    if (text.isBlank()) {
      throw new UsageException(
          StartFlag.HOST + " is empty; give it an address, such as 0.0.0.0, or leave it out");
    }
    return text;
  }

  private static int port(String name, String text, ServeEnvironment environment) {
    int port;
    try {
      port = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      port = -1;
    }
    if (port < 0 || port > 65535) {
      environment.wrong(name + " is '" + text + "'; a port is a number from 0 to 65535");
    }
    return port;
  }
}
