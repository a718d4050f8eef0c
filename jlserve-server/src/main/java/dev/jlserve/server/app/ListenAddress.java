package dev.jlserve.server.app;

import dev.jlserve.server.settings.HttpSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** The host and port that a server listens at. */
public final class ListenAddress {

  private ListenAddress() {}

  /**
   * Opens it and closes it again: {@code setup()} may take minutes, and it is no use if the port
   * cannot be opened after it.
   *
   * @throws AppFailure if it cannot be opened
   */
  public static void require(HttpSettings settings) {
    try {
      new ServerSocket(settings.port(), 1, InetAddress.getByName(settings.host())).close();
    } catch (UnknownHostException e) {
      throw new AppFailure(
          "No host '"
              + settings.host()
              + "' is known to bind. Give --host, or JLSERVE_HOST, an address of this machine, such"
              + " as 127.0.0.1, or 0.0.0.0 for all of its addresses",
          e);
    } catch (IOException e) {
      throw failure(settings, e);
    }
  }

  /** What to say if it could not be opened. */
  public static AppFailure failure(HttpSettings settings, IOException e) {
    String message = String.valueOf(e.getMessage());
    if (!(e instanceof BindException) || !message.contains("in use")) {
      return new AppFailure(
          "Port " + settings.port() + " at " + settings.host() + " cannot be opened: " + message,
          e);
    }
    int other = settings.port() < 65535 ? settings.port() + 1 : settings.port() - 1;
    String start = LauncherSettings.start();
    return new AppFailure(
        "Port "
            + settings.port()
            + " is in use. Choose another:\n  "
            + (start == null ? "JLSERVE_PORT=" + other : start + " -p " + other),
        e);
  }
}
