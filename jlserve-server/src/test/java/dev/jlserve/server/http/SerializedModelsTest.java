package dev.jlserve.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.server.sample.ScriptedApp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

/** Models that are Java's serialized objects: the server filters none of what an app reads. */
class SerializedModelsTest {

  private record Model(String label) implements Serializable {}

  @Test
  void anEndpointReadsOne() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(file)) {
      out.writeObject(new Model("cat"));
    }
    ScriptedApp script =
        new ScriptedApp(1, 0)
            .with(
                "/a",
                (a, text) -> {
                  try (ObjectInputStream in =
                      new ObjectInputStream(new ByteArrayInputStream(file.toByteArray()))) {
                    return ((Model) in.readObject()).label();
                  }
                });
    try (RunningApp app = RunningApp.serve(script)) {
      assertThat(app.post("/a", "{\"text\":\"a\"}").body()).isEqualTo("{\"text\":\"cat\"}");
    }
  }
}
