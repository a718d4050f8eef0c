package dev.jlserve.store.fetch;

import dev.jlserve.WeightsException;
import dev.jlserve.spi.weights.WeightSource;
import dev.jlserve.store.net.TransferListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Has some jars, and keeps what it is told. */
final class Recording implements JarSource, TransferListener {

  final Map<String, Path> jars = new ConcurrentHashMap<>();
  final List<String> resolved = new CopyOnWriteArrayList<>();
  final List<String> progress = new CopyOnWriteArrayList<>();

  @Override
  public Path resolve(WeightSource.Maven source) {
    resolved.add(source.coordinate());
    Path jar = jars.get(source.coordinate());
    if (jar == null) {
      throw new WeightsException(source.describe() + " cannot be resolved: not found");
    }
    return jar;
  }

  @Override
  public void progressed(String name, long bytes, long total) {
    progress.add(name + " " + bytes + "/" + total);
  }
}
