package dev.jlserve.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.call.ReceivedEvents.ServerEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceivedEventsTest {

  private static List<ServerEvent> events(String text) throws IOException {
    ReceivedEvents stream = new ReceivedEvents(new BufferedReader(new StringReader(text)));
    List<ServerEvent> events = new ArrayList<>();
    for (Optional<ServerEvent> each = stream.next(); each.isPresent(); each = stream.next()) {
      events.add(each.get());
    }
    return events;
  }

  @Test
  void eventsEndWithAnEmptyLine() throws Exception {
    assertThat(
            events("data: {\"a\":1}\n\n: heartbeat\n\ndata:two\r\ndata:  lines\r\n\r\ndata: cut"))
        .containsExactly(
            new ServerEvent("message", "{\"a\":1}"), new ServerEvent("message", "two\n lines"));
  }

  @Test
  void anEventHasItsName() throws Exception {
    assertThat(events("id: 7\nevent: error\ndata: {}\n\nevent: lost\n\ndata: x\n\n"))
        .containsExactly(new ServerEvent("error", "{}"), new ServerEvent("message", "x"));
  }
}
