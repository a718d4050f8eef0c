package dev.jlserve.cli.call;

import dev.jlserve.processor.value.Json;
import java.util.Base64;
import java.util.List;

/** What is sent for a field. */
sealed interface FieldValue {

  /** The value in a body of JSON. */
  Json json();

  /** Whether it is sent as a file where forms are taken. */
  default boolean hasFile() {
    return switch (this) {
      case Plain plain -> false;
      case OneFile file -> true;
      case Files files -> true;
    };
  }

  /** Whether a form can say it: an empty list of files has no part. */
  default boolean fitsForm() {
    return switch (this) {
      case Plain plain -> true;
      case OneFile file -> true;
      case Files several -> !several.files().isEmpty();
    };
  }

  /** A value that is no file. */
  record Plain(Json json) implements FieldValue {}

  /** A file. */
  record OneFile(FilePart file) implements FieldValue {
    @Override
    public Json json() {
      return file.base64();
    }
  }

  /** Several files of one field. */
  record Files(List<FilePart> files) implements FieldValue {

    /** Copies the list. */
    public Files {
      files = List.copyOf(files);
    }

    @Override
    public Json json() {
      return new Json.Array(files.stream().map(FilePart::base64).toList());
    }
  }

  /** A file with the name that the server is told. */
  final class FilePart {

    private final String name;
    private final byte[] bytes;

    FilePart(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }

    private Json base64() {
      return Json.of(Base64.getEncoder().encodeToString(bytes));
    }
  }
}
