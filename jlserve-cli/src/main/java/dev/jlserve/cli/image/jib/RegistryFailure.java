package dev.jlserve.cli.image.jib;

import com.google.cloud.tools.jib.api.InsecureRegistryException;
import com.google.cloud.tools.jib.api.RegistryAuthenticationFailedException;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryUnauthorizedException;
import com.google.cloud.tools.jib.http.ResponseException;
import com.google.cloud.tools.jib.image.json.PlatformNotFoundInBaseImageException;
import com.google.cloud.tools.jib.image.json.UnlistedPlatformInManifestListException;
import com.google.cloud.tools.jib.registry.RegistryCredentialsNotSentException;
import dev.jlserve.cli.console.CliException;
import dev.jlserve.cli.image.MissingImageException;
import dev.jlserve.cli.image.UnavailableRegistryException;
import dev.jlserve.store.protocol.ExitCode;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.http.ConnectionClosedException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.ProtocolException;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why Jib failed, and what to do. */
final class RegistryFailure {

  private static final int FORBIDDEN = 403;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private RegistryFailure() {}

  /**
   * Says it.
   *
   * @param lacks why there are no credentials for the registry, as clauses
   */
  static CliException of(Exception e, Registry registry, List<String> lacks) {
    List<Throwable> causes = causes(e);
    Optional<CliException> told = first(causes, CliException.class);
    if (told.isPresent()) {
      return told.get();
    }
    CliException failure = known(causes, registry, lacks);
    failure.addSuppressed(e);
    return failure;
  }

  private static List<Throwable> causes(Throwable e) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable each = e; each != null && !causes.contains(each); each = each.getCause()) {
      causes.add(each);
    }
    return causes;
  }

  private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
    return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static CliException known(List<Throwable> causes, Registry registry, List<String> lacks) {
    Optional<Integer> status =
        first(causes, ResponseException.class).map(ResponseException::getStatusCode);
    boolean refused =
        first(causes, RegistryUnauthorizedException.class).isPresent()
            || first(causes, RegistryAuthenticationFailedException.class).isPresent()
            || status.filter(code -> code == UNAUTHORIZED).isPresent();
    if (refused) {
      return refused(registry, status.filter(code -> code == FORBIDDEN).isPresent(), lacks);
    }
    if (first(causes, PlatformNotFoundInBaseImageException.class).isPresent()
        || first(causes, UnlistedPlatformInManifestListException.class).isPresent()) {
      return fault(
          "The base image "
              + registry.image()
              + " has no image for this machine's processor. Name another one with --base.");
    }
    boolean ofTls = first(causes, SSLException.class).isPresent();
    if ((ofTls && first(causes, EOFException.class).isPresent())
        || causes.stream().anyMatch(RegistryFailure::isOfConnection)) {
      return new UnavailableRegistryException(
          "the connection to the registry " + registry.host() + " failed: " + said(causes),
          "Try again, or ask who runs it.");
    }
    if (first(causes, GeneralSecurityException.class).isPresent()) {
      return fault(
          "The registry "
              + registry.host()
              + " has no TLS that this Java trusts. "
              + trust(System.getProperty("javax.net.ssl.trustStore")));
    }
    if (ofTls
        || first(causes, InsecureRegistryException.class).isPresent()
        || first(causes, RegistryCredentialsNotSentException.class).isPresent()) {
      return fault(
          "The registry "
              + registry.host()
              + " speaks no TLS that this Java knows: "
              + said(causes)
              + ". Set up TLS there. The command uses plain HTTP for localhost and 127.* only.");
    }
    if (status.filter(code -> code == NOT_FOUND).isPresent()) {
      return new MissingImageException(registry.image());
    }
    return other(causes, registry, status);
  }

  /** What to do; Java takes no certificate of a PKCS12 truststore without its password. */
  static String trust(@Nullable String store) {
    return store == null
        ? "Add its certificate to Java's, with keytool -importcert -cacerts."
        : "Java was given the truststore "
            + store
            + ". Add the certificate there, and give Java the store's password, too:"
            + " -Djavax.net.ssl.trustStorePassword=PASSWORD.";
  }

  private static CliException refused(Registry registry, boolean forbidden, List<String> lacks) {
    if (!lacks.isEmpty()) {
      return new CliException(
          "The registry "
              + registry.host()
              + " demands a login, and there is none: "
              + String.join("; ", lacks)
              + ". Correct that, log in, then try again:",
          List.of(registry.login()));
    }
    return new CliException(
        "The registry "
            + registry.host()
            + (forbidden
                ? " does not let this user have or write " + registry.image()
                : " knows no such user or password")
            + ". Log in as one who may, then try again:",
        List.of(registry.login()));
  }

  private static CliException other(
      List<Throwable> causes, Registry registry, Optional<Integer> status) {
    String reason = said(causes);
    if (status.isPresent()) {
      return new UnavailableRegistryException(
          "the registry " + registry.host() + " fails with status " + status.get(),
          "Try again later, or ask who runs it.");
    }
    if (causes.stream().anyMatch(RegistryFailure::isOfNetwork)) {
      return new UnavailableRegistryException(
          "the registry " + registry.host() + " cannot be reached: " + reason,
          "Correct the name, or start it, then try again.");
    }
    if (first(causes, RegistryException.class).isPresent()
        || first(causes, ProtocolException.class).isPresent()) {
      return fault("The registry " + registry.host() + " sent what it should not: " + reason + ".");
    }
    if (first(causes, IOException.class).isPresent()) {
      return fault(
          "The image cannot be written: "
              + reason
              + ". Make room in the cache folder and the image's, then try again.");
    }
    return fault("The image cannot be made: " + reason + ".");
  }

  /** Whether a connection that was there is no more. */
  private static boolean isOfConnection(Throwable e) {
    return e instanceof NoHttpResponseException
        || e instanceof ConnectionClosedException
        || (e instanceof SocketException && !isOfNetwork(e));
  }

  private static boolean isOfNetwork(Throwable e) {
    return e instanceof ConnectException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException
        || e instanceof SocketTimeoutException;
  }

  /** What the innermost cause says that says anything. */
  private static String said(List<Throwable> causes) {
    return causes.reversed().stream()
        .map(RegistryFailure::said)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> inWords(causes.getLast()));
  }

  private static String said(Throwable e) {
    String reason =
        e instanceof FileSystemException file && file.getReason() != null
            ? file.getReason()
            : e.getMessage();
    if (reason == null) {
      return e instanceof ConnectException ? "no server responds there" : "";
    }
    String text = e instanceof UnknownHostException ? "there is no host " + reason : reason;
    return text.lines().findFirst().orElse("").strip();
  }

  /** {@code closed channel} of a {@code ClosedChannelException}. */
  private static String inWords(Throwable e) {
    String name = e.getClass().getSimpleName().replaceFirst("(Exception|Error)$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static CliException fault(String message) {
    return new CliException(message, ExitCode.FAULT);
  }
}
