package dev.jlserve.cli.image;

import dev.jlserve.cli.console.CliException;
import dev.jlserve.store.protocol.ExitCode;
import dev.jlserve.store.protocol.StartProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks whether an image's Java can read the names and options that it is given. Where a base image
 * has no locale for UTF-8, Java knows ASCII alone, whatever {@code LANG} says.
 *
 * @param tool reads base images
 */
record LocaleCheck(ImageTool tool) {

  /** With these options what Java prints needs no locale. */
  static final List<String> UTF8_OUTPUT =
      List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

  /**
   * Refuses an image whose Java cannot read them. Reads the base image only where it decides.
   *
   * @param jvmOptions the app's own options
   * @throws CliException that names the first of them
   */
  void of(ImagePlan plan, List<String> jvmOptions) {
    Stream<String> options =
        jvmOptions.stream()
            .filter(option -> !StartProperty.isSetBy(option))
            .map(option -> "the app's option " + option);
    Stream<String> files =
        Stream.concat(
                plan.layers().stream()
                    .flatMap(layer -> layer.files().stream())
                    .map(ImageFile::path),
                plan.volume().stream())
            .map(path -> "the name of " + path);
    Optional<String> first =
        Stream.concat(options, files).filter(LocaleCheck::isBeyondAscii).findFirst();
    if (first.isPresent() && !tool.files(plan.base()).map(BaseFiles::hasUtf8).orElse(true)) {
      throw new CliException(
          "The base image "
              + plan.base()
              + " has no locale for UTF-8, so its Java reads only ASCII, and not "
              + first.get()
              + ". Name a base image with /usr/lib/locale/C.utf8 by --base, such as "
              + BaseImages.WITH_LOCALE
              + ". Or use ASCII characters alone there.",
          ExitCode.FAULT);
    }
  }

  private static boolean isBeyondAscii(String text) {
    return !StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }
}
