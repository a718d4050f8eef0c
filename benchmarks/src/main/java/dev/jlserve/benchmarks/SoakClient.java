package dev.jlserve.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** What each kind of client of the soak does, again and again. */
enum SoakClient {
  GOOD(4, 3, 200) {
    @Override
    int once(KeptConnection connection) throws IOException {
      return connection.send(TEXT).status();
    }
  },
  SLOW_CALL(2, 3, 200) {
    @Override
    int once(KeptConnection connection) throws IOException {
      return connection.send(SLOW).status();
    }
  },
  BATCHED(8, 3, 200) {
    @Override
    int once(KeptConnection connection) throws IOException {
      return connection.send(TOGETHER).status();
    }
  },
  STREAMED(2, 10, 200) {
    @Override
    int once(KeptConnection connection) throws IOException {
      Reply reply = connection.send(GENERATE);
      return reply.events() == EVENTS ? reply.status() : -reply.events();
    }
  },
  MALFORMED(1, 10, 422) {
    @Override
    int once(KeptConnection connection) throws IOException {
      return connection.send(Request.post("/measure", "{\"text\":")).status();
    }
  },
  WRONG(1, 10, 422) {
    @Override
    int once(KeptConnection connection) throws IOException {
      return connection.send(Request.post("/measure", "{\"text\":\"\"}")).status();
    }
  },
  UNKNOWN(1, 10, 404) {
    @Override
    int once(KeptConnection connection) throws IOException {
      return connection.send(Request.post("/nowhere", "{}")).status();
    }
  },
  FAILING(1, 100, 500) {
    @Override
    int once(KeptConnection connection) throws IOException {
      return connection.send(Request.post("/fail", "{\"text\":\"a\"}")).status();
    }
  },
  /** Declares 20 MB and sends the first 64 kB. */
  OVERSIZED(1, 100, 413) {
    @Override
    int once(KeptConnection connection) throws IOException {
      connection.write(Request.head("/measure", 20_000_000));
      connection.write(new byte[64 * 1024]);
      return connection.read().status();
    }
  },
  /** Sends its request in pieces of 256 bytes. */
  DRIPPING(2, 10, 200) {
    @Override
    int once(KeptConnection connection) throws IOException {
      byte[] all = TEXT.bytes();
      for (int i = 0; i < all.length; i += 256) {
        connection.write(Arrays.copyOfRange(all, i, Math.min(i + 256, all.length)));
        LockSupport.parkNanos(20_000_000);
      }
      return connection.read().status();
    }
  },
  /** Goes away in the midst of its body. */
  CUT_BODY(1, 20) {
    @Override
    int once(KeptConnection connection) throws IOException {
      connection.write(Request.head("/measure", 1_000));
      connection.write(new byte[500]);
      return GONE;
    }
  },
  /** Goes away in the midst of its call. */
  CUT_CALL(1, 20) {
    @Override
    int once(KeptConnection connection) throws IOException {
      connection.write(SLOW.bytes());
      LockSupport.parkNanos(20_000_000);
      return GONE;
    }
  },
  /** Goes away in the midst of its stream. */
  CUT_STREAM(1, 20) {
    @Override
    int once(KeptConnection connection) throws IOException {
      connection.write(GENERATE.bytes());
      connection.readSome(2_000);
      return GONE;
    }
  };

  /** In place of a status, of a client that waits for none. */
  static final int GONE = 0;

  private static final int EVENTS = 500;
  private static final String JSON = "{\"text\":\"" + "a text ".repeat(300) + "\"}";
  private static final Request TEXT = Request.post("/measure", JSON);
  private static final Request SLOW = Request.post("/slow", JSON);
  private static final Request TOGETHER = Request.post("/together", JSON);
  private static final Request GENERATE = Request.post("/generate", "{\"count\":" + EVENTS + "}");

  private final int count;
  private final int pauseMillis;
  private final int expected;

  SoakClient(int count, int pauseMillis) {
    this(count, pauseMillis, GONE);
  }

  SoakClient(int count, int pauseMillis, int expected) {
    this.count = count;
    this.pauseMillis = pauseMillis;
    this.expected = expected;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** Milliseconds between an answer and the next request. */
  int pauseMillis() {
    return pauseMillis;
  }

  /** The status of every answer. */
  int expected() {
    return expected;
  }

  /** Sends one request and gives the status of its answer. */
  abstract int once(KeptConnection connection) throws IOException;
}
