package dev.jlserve.cli.call;

import dev.jlserve.processor.value.Json;
import dev.jlserve.processor.value.JsonPrinter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Writes fields as {@code multipart/form-data} (RFC 7578). A form has no null. */
final class FormBody {

  private final String boundary = "jlserve-" + UUID.randomUUID();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private FormBody() {}

  static Body of(Map<String, FieldValue> fields) {
    FormBody form = new FormBody();
    fields.forEach(form::add);
    form.write("--" + form.boundary + "--\r\n");
    return new Body("multipart/form-data; boundary=" + form.boundary, form.out.toByteArray());
  }

  private void add(String name, FieldValue value) {
    switch (value) {
      case FieldValue.Plain plain -> addText(name, plain.json());
      case FieldValue.OneFile one -> addFile(name, one.file());
      case FieldValue.Files several -> several.files().forEach(file -> addFile(name, file));
    }
  }

  /** A string stands as it is, all else as JSON. */
  private void addText(String name, Json json) {
    if (!json.isNull()) {
      begin("name=\"" + quoted(name) + "\"", "");
      write(json.text().orElseGet(() -> JsonPrinter.compact(json)) + "\r\n");
    }
  }

  private void addFile(String name, FieldValue.FilePart file) {
    begin(
        "name=\"" + quoted(name) + "\"; filename=\"" + quoted(file.name()) + "\"",
        "Content-Type: application/octet-stream\r\n");
    out.writeBytes(file.bytes());
    write("\r\n");
  }

  private void begin(String disposition, String headers) {
    write(
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; "
            + disposition
            + "\r\n"
            + headers
            + "\r\n");
  }

  private void write(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As the HTML standard escapes names in forms. */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
