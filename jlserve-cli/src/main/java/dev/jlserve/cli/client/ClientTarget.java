package dev.jlserve.cli.client;

import dev.jlserve.processor.ClientSources;
import java.nio.file.Path;

/** What a client is written in, and where to. */
public sealed interface ClientTarget {

  /** The language, as the processor knows it. */
  String language();

  /** The language, as people know it. */
  String title();

  /**
   * Where a source is written to.
   *
   * @param source its path among the client's sources
   */
  Path place(String source);

  /**
   * A Java client.
   *
   * @param folder a source root, which holds the client's package
   */
  record Java(Path folder) implements ClientTarget {
    @Override
    public String language() {
      return ClientSources.JAVA;
    }

    @Override
    public String title() {
      return "Java client";
    }

    @Override
    public Path place(String source) {
      return folder.resolve(source);
    }
  }

  /**
   * A TypeScript client.
   *
   * @param file all of it
   */
  record TypeScript(Path file) implements ClientTarget {
    @Override
    public String language() {
      return ClientSources.TYPESCRIPT;
    }

    @Override
    public String title() {
      return "TypeScript client";
    }

    @Override
    public Path place(String source) {
      return file;
    }
  }
}
