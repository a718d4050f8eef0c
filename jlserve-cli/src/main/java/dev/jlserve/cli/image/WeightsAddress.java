package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.record.RecordedWeights;
import dev.jlserve.spi.weights.ShownAddress;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.fetch.FetchSettings;
import dev.jlserve.store.protocol.ExitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a container fetches weights from. */
public final class WeightsAddress {

  private static final Pattern THIS_MACHINE =
      Pattern.compile("https?://(localhost|127(\\.\\d{1,3}){3}|\\[::1])([:/].*)?");

  private WeightsAddress() {}

  /**
   * Refuses a volume for an app without weights.
   *
   * @param app its name
   * @throws CliException of usage if it has none
   */
  public static void requireAny(List<RecordedWeights> weights, String app) {
    if (weights.isEmpty()) {
      throw new CliException(app + " has no weights; leave --weights volume out", ExitCode.USAGE);
    }
  }

  /**
   * Finds the server that weights came from.
   *
   * @param environment the user's environment variables, which may name another hub
   * @return its address, or that of the file
   * @throws CliException if they came from no server
   */
  static String of(RecordedWeights weights, Map<String, String> environment) {
    Optional<String> address =
        switch (weights.source()) {
          case WeightSource.Maven maven -> weights.repository();
          case WeightSource.Local local -> Optional.empty();
          case WeightSource.Made made -> Optional.empty();
          case WeightSource.Url url -> Optional.of(url.uri().toString());
          case WeightSource.HuggingFace hub ->
              Optional.of(FetchSettings.of(environment).endpoint());
        };
    return address.orElseThrow(
        () ->
            refused(
                weights.source().describe()
                    + " did not come from a server when the app was built"));
  }

  /**
   * Refuses weights that no container elsewhere can fetch.
   *
   * @param environment the user's environment variables, which may name another hub
   * @throws CliException that names them
   */
  public static void require(RecordedWeights weights, Map<String, String> environment) {
    String address = of(weights, environment);
    if (THIS_MACHINE.matcher(address).matches()) {
      throw refused(
          weights.source().describe() + " comes from this machine, " + ShownAddress.of(address));
    }
  }

  private static CliException refused(String what) {
    return new CliException(
        what
            + ", so no container can fetch it. Publish it on a server and build anew, or leave"
            + " --weights volume out.",
        ExitCode.FAULT);
  }
}
