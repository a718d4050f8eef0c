package dev.jlserve.server.weights;

import dev.jlserve.WeightsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A build that has some jars, and keeps what it is told. */
final class RecordingBuild implements BuildChannel {

  final Map<String, Path> jars = new ConcurrentHashMap<>();
  final List<String> resolved = new CopyOnWriteArrayList<>();
  final List<String> progress = new CopyOnWriteArrayList<>();
  final List<String> present = new CopyOnWriteArrayList<>();

  @Override
  public Path resolve(String coordinate) {
    resolved.add(coordinate);
    Path jar = jars.get(coordinate);
    if (jar == null) {
      throw new WeightsException("mvn:" + coordinate + " cannot be resolved: not found");
    }
    return jar;
  }

  @Override
  public void progress(String name, long bytes, long total) {
    progress.add(name + " " + bytes + "/" + total);
  }

  @Override
  public void present(String source, String manifest) {
    present.add(source + " " + manifest);
  }
}
