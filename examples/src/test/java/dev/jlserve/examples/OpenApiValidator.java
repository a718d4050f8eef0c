package dev.jlserve.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Independent validators of OpenAPI 3.1. */
enum OpenApiValidator {
  REDOCLY {
    @Override
    Ran validate(Path folder, List<Path> documents) throws IOException, InterruptedException {
      Path redocly = OpenApiTools.nodeModules().resolve(".bin/redocly");
      return run(folder, List.of(redocly.toString(), "lint", "--extends=spec"), documents);
    }
  },
  SERIOUSME {
    @Override
    Ran validate(Path folder, List<Path> documents) throws IOException, InterruptedException {
      return run(folder, node(folder, "seriousme"), documents);
    }
  },
  SWAGGER_PARSER {
    @Override
    Ran validate(Path folder, List<Path> documents) throws IOException, InterruptedException {
      return run(folder, node(folder, "swagger-parser"), documents);
    }
  },
  OPENAPI_GENERATOR {
    @Override
    Ran validate(Path folder, List<Path> documents) throws IOException, InterruptedException {
      Ran ran = new Ran(0, "");
      for (Path document : documents) {
        List<String> command = OpenApiTools.generator("validate", "-i", document.toString());
        ran = Ran.of(folder, command);
        if (ran.code() != 0) {
          return ran;
        }
      }
      return ran;
    }
  };

  /** Validates documents; the exit code is not 0 if it refuses one. */
  abstract Ran validate(Path folder, List<Path> documents) throws IOException, InterruptedException;

  private static List<String> node(Path folder, String name)
      throws IOException, InterruptedException {
    return List.of("node", NodeFolder.in(folder).resolve("validate.mjs").toString(), name);
  }

  private static Ran run(Path folder, List<String> command, List<Path> documents)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    documents.forEach(document -> all.add(document.toString()));
    return Ran.of(folder, all);
  }
}
