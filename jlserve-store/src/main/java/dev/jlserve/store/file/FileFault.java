package dev.jlserve.store.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Says in words why a file cannot be read or written. */
public final class FileFault {

  private FileFault() {}

  /** The reason without the file's name and without a class's. */
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case CharacterCodingException text -> "it is no text in UTF-8";
      case FileSystemException file -> file.getReason() == null ? inWords(file) : file.getReason();
      default -> e.getMessage() == null ? inWords(e) : e.getMessage();
    };
  }

  /** {@code no such file} of a {@code NoSuchFileException}. */
  private static String inWords(IOException e) {
    String name = e.getClass().getSimpleName().replaceFirst("Exception$", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
