package dev.jlserve.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes what an archive says of other people's work. */
public final class ThirdParty {

  private static final String HEAD =
      """
      lib/jlserve-cli.jar contains these libraries. Each line has a library, its licences, and the
      text of the licence that applies. The folders in 'licenses' have what libraries bring in
      their jars: notices, and the licences of what they contain themselves.

      """;

  private ThirdParty() {}

  /**
   * Writes {@code THIRD-PARTY.txt}, {@code jlserve.cdx.json} and the libraries' own texts.
   *
   * @param args the folder to write to, which has texts of licences in {@code licenses}; the
   *     command line's jar; the CycloneDX documents of the modules
   * @throws IllegalStateException if a library has no licence, or there is no text of it
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Materials materials = Materials.of(Arrays.stream(args).skip(2).map(Path::of).toList());
    Files.writeString(folder.resolve("jlserve.cdx.json"), materials.json());
    Files.writeString(folder.resolve("THIRD-PARTY.txt"), HEAD + lines(materials, folder));
    new OwnTexts(folder.resolve("licenses")).unpack(Path.of(args[1]));
  }

  private static String lines(Materials materials, Path folder) {
    StringBuilder lines = new StringBuilder();
    for (Library library : materials.libraries()) {
      if (!Files.exists(folder.resolve(library.text()))) {
        throw new IllegalStateException(library + " has no text in dist/src/main/licenses");
      }
      String licences = String.join(" or ", library.licences());
      lines.append(String.join("  ", library.coordinate(), licences, library.text())).append('\n');
    }
    return lines.toString();
  }
}
