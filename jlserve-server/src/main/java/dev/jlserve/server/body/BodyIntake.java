package dev.jlserve.server.body;

import dev.jlserve.server.connection.Connection;
import dev.jlserve.server.form.Form;
import dev.jlserve.server.response.CompleteResponse;
import dev.jlserve.server.settings.BodyMemory;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads bodies of at most so many bytes, together too, into an array of exactly their length. */
public final class BodyIntake {

  private static final CompleteResponse BAD_FRAMING =
      CompleteResponse.detail(Status.BAD_REQUEST_400, "The body is not framed as HTTP has it");

  private static final byte[] NOTHING = {};

  /** Up to here the memory for a body is taken before it came. */
  private static final int SMALL = 64 * 1024;

  private static final CompleteResponse NO_ROOM =
      CompleteResponse.detail(
          Status.SERVICE_UNAVAILABLE_503,
          "The bodies of other requests take all the memory that there is for bodies; try again"
              + " later",
          HeaderValues.create(HeaderNames.RETRY_AFTER, 1));

  private final int limit;
  private final BodyMemory memory;
  private final ReadingRoom room;
  private final CompleteResponse tooLong;

  /**
   * Creates the intake of all bodies of a server.
   *
   * @param limit the longest body, in bytes
   * @param memory the bytes of all bodies at once
   * @param dev whether who sends a longer one is told how to allow it
   */
  public BodyIntake(int limit, long memory, boolean dev) {
    this(
        limit,
        new BodyMemory(memory, limit + 1),
        new ReadingRoom(memory),
        dev ? "is read; JLSERVE_MAX_BODY sets it" : "is read");
  }

  private BodyIntake(int limit, BodyMemory memory, ReadingRoom room, String most) {
    this.limit = limit;
    this.memory = memory;
    this.room = room;
    this.tooLong =
        CompleteResponse.detail(
            Status.REQUEST_ENTITY_TOO_LARGE_413,
            "The body is longer than " + limit + " bytes, the most that " + most);
  }

  /**
   * The same, with the same memory, for bodies that are shorter anyway.
   *
   * @param most the longest body, in bytes; no bound if it is more than this one reads
   */
  public BodyIntake within(long most) {
    return most >= limit
        ? this
        : new BodyIntake((int) most, memory, room, "the types of this endpoint allow");
  }

  /** Where bodies become records. */
  ReadingRoom room() {
    return room;
  }

  /** Makes something of the bytes of a body, whose length may be declared. */
  interface Reading<T> {
    T of(InputStream in, OptionalLong declared) throws IOException;
  }

  /**
   * Reads the body; whoever has it gives its room back by {@link #release}.
   *
   * @throws UnreadableBodyException if it is too long, or there is no room for it, before reading
   *     where its length is declared, or not framed as HTTP has it
   * @throws CloseConnectionException if the client has gone, or was too slow
   */
  public byte[] read(ServerRequest request) {
    byte[] body =
        read(
            request,
            true,
            (in, declared) ->
                declared.isPresent()
                    ? read(in, (int) declared.getAsLong(), true)
                    : withinLimit(in));
    return body == null ? NOTHING : body;
  }

  /**
   * Reads the body.
   *
   * @param reading takes at most as many bytes as it is to be told; it may throw {@link
   *     UnreadableBodyException}
   * @return what that makes, or null if there is no body
   * @throws UnreadableBodyException if it is too long, before reading where its length is declared,
   *     or not framed as HTTP has it
   * @throws CloseConnectionException if the client has gone, or was too slow
   */
  public <T> @Nullable T read(ServerRequest request, Reading<T> reading) {
    return read(request, false, reading);
  }

  private <T> @Nullable T read(ServerRequest request, boolean inMemory, Reading<T> reading) {
    OptionalLong declared = request.headers().contentLength();
    if (declared.isPresent() && declared.getAsLong() > limit) {
      throw new UnreadableBodyException(tooLong);
    }
    if (inMemory && declared.isPresent() && !memory.hasRoomFor(declared.getAsLong())) {
      throw new UnreadableBodyException(NO_ROOM);
    }
    if (!request.content().hasEntity()) {
      return null;
    }
    Connection connection = Connection.current();
    connection.bodyBegins(declared.orElse(Long.MAX_VALUE));
    // Closed only once it was read whole: closing reads on to the body's end, which may never come.
    InputStream in = request.content().inputStream();
    T body;
    try {
      body = reading.of(in, declared);
    } catch (CloseConnectionException | UnreadableBodyException e) {
      throw e;
    } catch (RequestException e) {
      boolean isLong = e.status().code() == 413; // One chunk alone is.
      throw new UnreadableBodyException(isLong ? tooLong : BAD_FRAMING);
    } catch (IOException | RuntimeException e) {
      // Helidon's reader throws what it happens to meet: NumberFormatException for a chunk's size.
      throw new UnreadableBodyException(BAD_FRAMING);
    }
    try {
      connection.bodyEnded();
    } catch (CloseConnectionException cut) {
      discard(body);
      throw cut;
    }
    return body;
  }

  private void discard(Object body) {
    if (body instanceof byte[] bytes) {
      release(bytes.length);
    } else if (body instanceof Form form) {
      form.close();
    }
  }

  /** A body of at most the limit; one that turns out longer ends its reading. */
  InputStream limited(InputStream in) {
    return new LimitedBody(in, limit, tooLong);
  }

  private byte[] withinLimit(InputStream in) throws IOException {
    byte[] body = read(in, limit + 1, false);
    if (body.length > limit) {
      release(body.length);
      throw new UnreadableBodyException(tooLong);
    }
    return body;
  }

  /** Takes memory as the body comes: whoever declares one and sends nothing holds little. */
  private byte[] read(InputStream in, int most, boolean declared) throws IOException {
    int first = declared ? SMALL : BodyMemory.SHORT;
    byte[] body = NOTHING;
    int length = 0;
    boolean whole = false;
    try {
      while (length == body.length && length < most) {
        int next = Math.min(most, Math.max(first, 2 * length));
        if (!memory.resize(body.length, next)) {
          throw new UnreadableBodyException(NO_ROOM);
        }
        body = Arrays.copyOf(body, next);
        length += in.readNBytes(body, length, next - length);
      }
      if (declared && length == most) {
        in.close();
      }
      whole = true;
    } finally {
      memory.resize(body.length, whole ? length : 0);
    }
    return length == body.length ? body : Arrays.copyOf(body, length);
  }

  /**
   * Takes room for what a body keeps in memory.
   *
   * @throws UnreadableBodyException if there is none
   */
  void hold(int bytes) {
    if (!memory.resize(0, bytes)) {
      throw new UnreadableBodyException(NO_ROOM);
    }
  }

  /** Gives back the room of so many bytes, which are not used any more. */
  public void release(int bytes) {
    memory.resize(bytes, 0);
  }
}
