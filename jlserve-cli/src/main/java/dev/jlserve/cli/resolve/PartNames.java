package dev.jlserve.cli.resolve;

import dev.jlserve.store.file.AtomicFile;
import dev.jlserve.store.file.TemporaryNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.aether.spi.io.PathProcessorSupport;

/** Names what the resolver has not whole yet as everything else in the cache folder is named. */
final class PartNames extends PathProcessorSupport {

  private final TemporaryNames names;

  PartNames(TemporaryNames names) {
    this.names = names;
  }

  @Override
  public TempFile newTempFile() throws IOException {
    names.hold();
    return new Part(Files.createFile(names.unused("resolver")));
  }

  @Override
  public CollocatedTempFile newTempFile(Path file) throws IOException {
    names.hold();
    if (TemporaryNames.finalName(file).isPresent()) {
      // A transport puts what it fetches beside what is a part itself: nothing would find that.
      return new Itself(file);
    }
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    return new PartOf(TemporaryNames.beside(file), file);
  }

  private record Part(Path getPath) implements TempFile {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(getPath);
    }
  }

  private record PartOf(Path getPath, Path file) implements CollocatedTempFile {
    @Override
    public void move() throws IOException {
      AtomicFile.force(getPath);
      AtomicFile.move(getPath, file);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(getPath);
    }
  }

  private record Itself(Path getPath) implements CollocatedTempFile {
    @Override
    public void move() {}

    @Override
    public void close() {}
  }
}
