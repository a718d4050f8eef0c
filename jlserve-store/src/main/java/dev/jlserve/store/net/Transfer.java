package dev.jlserve.store.net;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.ShownAddress;
import dev.jlserve.store.file.PartialFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches the rest of one file, going on where a connection was cut, until all is there or nothing
 * has come for too long.
 */
public final class Transfer {

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+)");

  private final HttpAccess http;
  private final URI uri;
  private final String name;
  private final TransferListener listener;
  private long furthest;

  /**
   * A transfer.
   *
   * @param http sends the requests
   * @param uri where the file is
   * @param name what progress calls the file
   * @param listener hears of progress
   */
  public Transfer(HttpAccess http, URI uri, String name, TransferListener listener) {
    this.http = http;
    this.uri = uri;
    this.name = name;
    this.listener = listener;
  }

  /**
   * Fills a file.
   *
   * @param expected its size; -1 if the server's word is to be taken
   * @throws WeightsException if it cannot be had, with the status or what happened
   * @throws IOException if the file cannot be written
   */
  public void fill(PartialFile file, long expected) throws IOException {
    Retries retries = new Retries(http.policy());
    furthest = file.size();
    while (expected < 0 || file.size() != expected) {
      String trouble;
      Duration asked = Duration.ZERO;
      try (HttpReply reply = http.get(uri, range(file))) {
        if (reply.mayPass()) {
          trouble = "answered " + reply.status();
          asked = reply.retryAfter();
        } else if (reply.status() == RANGE_NOT_SATISFIABLE && file.size() > 0) {
          trouble = "answered " + reply.status();
          file.restart();
        } else {
          long total = accept(reply, file, expected);
          copy(reply, file, total, retries);
          if (total < 0 || file.size() == total) {
            return;
          }
          trouble = "broke off after " + file.size() + " of " + total + " bytes";
        }
      } catch (NetworkFailure e) {
        if (e.isFinal()) {
          throw new WeightsException("GET " + ShownAddress.of(uri) + " " + e.getMessage(), e);
        }
        trouble = e.getMessage() + (file.size() > 0 ? " after " + file.size() + " bytes" : "");
      }
      if (!retries.again(asked)) {
        throw HttpAccess.gaveUp("GET", uri, trouble, asked, retries);
      }
    }
  }

  private static Map<String, String> range(PartialFile file) {
    return file.size() == 0 ? Map.of() : Map.of("Range", "bytes=" + file.size() + "-");
  }

  /** The size of the whole file, by the server's word, once the rest of it may be written. */
  private long accept(HttpReply reply, PartialFile file, long expected) throws IOException {
    long total;
    switch (reply.status()) {
      case OK -> {
        if (file.size() > 0) {
          file.restart();
        }
        total = reply.length();
      }
      case PARTIAL -> {
        Matcher range = CONTENT_RANGE.matcher(String.valueOf(reply.header("Content-Range")));
        if (!range.matches() || Long.parseLong(range.group(1)) != file.size()) {
          throw new WeightsException(
              "GET "
                  + ShownAddress.of(uri)
                  + " answered another part of the file than was asked for: "
                  + reply.header("Content-Range"));
        }
        total = Long.parseLong(range.group(2));
      }
      default -> throw refused(reply);
    }
    if (expected >= 0 && total >= 0 && total != expected) {
      throw new WeightsException(
          name
              + " has "
              + total
              + " bytes at "
              + reply.uri().getAuthority()
              + ", expected "
              + expected);
    }
    long size = expected >= 0 ? expected : total;
    Path folder = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
    DiskSpace.require(name, size - file.size(), folder);
    return size;
  }

  private WeightsException refused(HttpReply reply) {
    String where = reply.uri().equals(uri) ? "" : " at " + ShownAddress.of(reply.uri());
    boolean unauthorized = reply.status() == UNAUTHORIZED || reply.status() == FORBIDDEN;
    boolean sameHost = reply.uri().getAuthority().equals(uri.getAuthority());
    return new WeightsException(
        "GET "
            + ShownAddress.of(uri)
            + " answered "
            + reply.status()
            + where
            + (unauthorized && sameHost ? http.refusal() : ""));
  }

  private void copy(HttpReply reply, PartialFile file, long total, Retries retries)
      throws IOException, NetworkFailure {
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = reply.body()) {
      for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
        if (total >= 0 && file.size() + read > total) {
          throw new WeightsException(
              name + " has more bytes at " + reply.uri().getAuthority() + " than " + total);
        }
        file.write(buffer, read);
        listener.progressed(name, file.size(), total);
        if (file.size() > furthest) {
          furthest = file.size();
          retries.progressed();
        }
      }
    }
  }

  private static int read(InputStream in, byte[] buffer) throws NetworkFailure {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new NetworkFailure(e);
    }
  }
}
