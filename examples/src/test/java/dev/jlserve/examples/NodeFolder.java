package dev.jlserve.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A folder from which node finds the tools. */
final class NodeFolder {

  private NodeFolder() {}

  /** Makes a folder one, with the programs of the tests in it. */
  static Path in(Path folder) throws IOException, InterruptedException {
    for (String file : List.of("package.json", "validate.mjs", "client.ts")) {
      Files.copy(
          OpenApiTools.RESOURCES.resolve(file),
          folder.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Path modules = folder.resolve("node_modules");
    if (!Files.exists(modules)) {
      Files.createSymbolicLink(modules, OpenApiTools.nodeModules());
    }
    return folder;
  }
}
