package dev.jlserve.cli.resolve;

import dev.jlserve.store.file.TemporaryNames;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.http.client.HttpResponseException;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.spi.connector.transport.GetTask;
import org.eclipse.aether.spi.connector.transport.PeekTask;
import org.eclipse.aether.spi.connector.transport.PutTask;
import org.eclipse.aether.spi.connector.transport.Transporter;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.transfer.NoTransporterException;

/**
 * Goes on with a download where a cut connection or an earlier build left it; the resolver itself
 * begins anew. The resolver verifies the whole file against the repository's checksum, and has it
 * fetched once more from the start if what was left was wrong.
 *
 * @param transport transfers
 * @param names tell what is left from what another process is writing
 */
record ResumingTransport(TransporterFactory transport, TemporaryNames names)
    implements TransporterFactory {

  @Override
  public Transporter newInstance(RepositorySystemSession session, RemoteRepository repository)
      throws NoTransporterException {
    return new Resuming(transport.newInstance(session, repository), names);
  }

  @Override
  public float getPriority() {
    return transport.getPriority();
  }

  private record Resuming(Transporter transport, TemporaryNames names) implements Transporter {

    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final String LISTS = "maven-metadata";

    @Override
    public void get(GetTask task) throws Exception {
      Path part = task.getDataPath();
      // A part that is there already had a wrong checksum: it is fetched anew.
      Optional<Path> file = part == null ? Optional.empty() : TemporaryNames.finalName(part);
      if (part == null || file.isEmpty() || isList(file.get()) || Files.exists(part)) {
        transport.get(task);
        return;
      }
      inherit(part, file.get());
      for (long before = size(part); ; before = size(part)) {
        try {
          transfer(task, part, before > 0);
          return;
        } catch (HttpResponseException refused) {
          if (refused.getStatusCode() != RANGE_NOT_SATISFIABLE || before == 0) {
            keep(part, file.get());
            throw refused;
          }
          Files.delete(part);
        } catch (IOException cut) {
          if (size(part) <= before) {
            keep(part, file.get());
            throw cut;
          }
        }
      }
    }

    private void transfer(GetTask task, Path part, boolean resume) throws Exception {
      GetTask rest =
          new GetTask(task.getLocation()).setDataPath(part, resume).setListener(task.getListener());
      transport.get(rest);
      rest.getChecksums().forEach(task::setChecksum);
    }

    /** Takes over what is left of a file; the whole file counts but for its last byte. */
    private void inherit(Path part, Path file) throws IOException {
      List<Path> left = left(file);
      if (!left.isEmpty()) {
        try {
          Files.move(left.get(0), part, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException taken) {
          return;
        }
        for (Path smaller : left.subList(1, left.size())) {
          Files.deleteIfExists(smaller);
        }
      }
      if (left.isEmpty() && Files.isRegularFile(file)) {
        // It has its final name, and the resolver does not know from where: a kill came between.
        Files.copy(file, part);
        dropLastByte(part);
      }
    }

    private List<Path> left(Path file) throws IOException {
      List<Path> left = new ArrayList<>();
      Path folder = Objects.requireNonNull(file.getParent());
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
          for (Path path : parts) {
            boolean isOfFile = TemporaryNames.finalName(path).filter(file::equals).isPresent();
            if (isOfFile && names.isAbandoned(path)) {
              left.add(path);
            }
          }
        }
        left.sort(Comparator.comparingLong((Path p) -> p.toFile().length()).reversed());
      }
      return left;
    }

    private static void dropLastByte(Path part) throws IOException {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.truncate(Math.max(0, channel.size() - 1));
      }
    }

    private static long size(Path part) throws IOException {
      return Files.exists(part) ? Files.size(part) : 0;
    }

    /** The resolver removes the part under its own name; the next build goes on from this one. */
    private static void keep(Path part, Path file) throws IOException {
      if (size(part) > 0) {
        Files.move(part, TemporaryNames.beside(file));
      }
    }

    /** Lists of versions change; what was there of one is no part of the next. */
    private static boolean isList(Path file) {
      return file.getFileName().toString().startsWith(LISTS);
    }

    @Override
    public int classify(Throwable error) {
      return transport.classify(error);
    }

    @Override
    public void peek(PeekTask task) throws Exception {
      transport.peek(task);
    }

    @Override
    public void put(PutTask task) throws Exception {
      transport.put(task);
    }

    @Override
    public void close() {
      transport.close();
    }
  }
}
