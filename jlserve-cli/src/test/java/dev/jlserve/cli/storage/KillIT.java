package dev.jlserve.cli.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlserve.cli.storage.Origin.Request;
import dev.jlserve.cli.storage.Origin.Trap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds that are killed, with SIGKILL and in each step: at a random moment, at a random byte of a
 * transfer, or where they halt. Each round takes one cache folder through all steps, one kill a
 * build; then a build has to finish.
 */
class KillIT {

  private static final long SEED = 20261124;
  private static final int ROUNDS = 6;
  private static final int CHUNK = 64 * 1024;
  private static final long LIMIT_SECONDS = 60;

  private static final String ROOT = "dev.jlserve.";
  private static final List<String> HALTING =
      List.of(
          "store.file.AtomicFile",
          "cli.compile.AppJar",
          "store.file.StoredFile",
          "store.file.PartialFile",
          "store.fetch.PartFolder",
          "store.fetch.HubStorage");

  @TempDir private Path temporary;

  /** One way to kill a build; says whether the build came to the point. */
  private interface Kill {
    boolean of(Round round) throws Exception;
  }

  @Test
  void everyKillLeavesWhatTheNextBuildGoesOnFrom() throws Exception {
    HaltingBuild halting = HaltingBuild.in(temporary, HALTING.stream().map(ROOT::concat).toList());
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> rounds =
          IntStream.range(0, ROUNDS)
              .mapToObj(number -> threads.submit(() -> new Round(number, halting).run()))
              .toList();
      int kills = 0;
      for (Future<Integer> round : rounds) {
        kills += round.get();
      }
      assertThat(kills).as("kills").isGreaterThanOrEqualTo(100);
    }
  }

  /** One cache folder. */
  private final class Round {
    private final int number;
    private final Random random;
    private final HaltingBuild halting;
    private final Map<String, Integer> kills = new TreeMap<>();
    private StoredApp app;
    private Origin origin;
    private String step = "none";

    Round(int number, HaltingBuild halting) {
      this.number = number;
      this.random = new Random(SEED + number);
      this.halting = halting;
    }

    int run() throws Exception {
      try (Origin made = new Origin(random)) {
        origin = made;
        app = new StoredApp(Files.createDirectory(temporary.resolve("r" + number)), made);
        kill("run-time jars", round -> round.at("store.file.AtomicFile", "move", ".jar", 25));
        kill("start", Round::afterAWhile);
        kill("resolve", round -> round.during(Origin.LIBRARY));
        kill("resolve, further", round -> round.during(Origin.LIBRARY));
        kill("compile", round -> round.at("cli.compile.AppJar", "of", "", 1));
        kill("app.jar", round -> round.at("store.file.AtomicFile", "move", "app.jar", 1));
        kill("maven", round -> round.during(Origin.MODEL));
        kill("unpack", round -> round.at("store.file.StoredFile", "create", "", 1));
        kill("url", round -> round.during(Origin.VOICE));
        kill("url, further", round -> round.during(Origin.VOICE));
        kill("url, whole", round -> round.at("store.file.PartialFile", "moveTo", "", 1));
        kill("manifest", round -> round.at("store.fetch.PartFolder", "rename", "", 1));
        kill("hub", round -> round.during(Origin.WORDS));
        kill("hub's layout", round -> round.at("store.fetch.HubStorage", "link", "", 1));
        kill("hub's ref", round -> round.at("store.fetch.HubStorage", "writeRef", "", 1));
        kill("record", round -> round.at("store.file.AtomicFile", "move", "build.json", 1));
        kill("lock file", round -> round.at("store.file.AtomicFile", "move", ".jlserve.lock", 1));
        finish();
        return kills.values().stream().mapToInt(Integer::intValue).sum();
      }
    }

    private void kill(String name, Kill kill) throws Exception {
      step = name;
      Map<String, Long> before = arrived();
      boolean came = kill.of(this);
      assertThat(came).as(told("the build comes to the step")).isTrue();
      kills.merge(name, 1, Integer::sum);
      awaitNoProcess();
      app.audit().check();
      nothingIsFetchedAgain(before);
    }

    private void finish() throws Exception {
      step = "finish";
      Map<String, Long> before = arrived();
      assertThat(app.build().start().waitFor()).as(told("the build")).isZero();
      app.audit().check();
      nothingIsFetchedAgain(before);
      assertThat(app.leftovers()).as(told("left over")).isEmpty();
      assertThat(app.cache().resolve("apps"))
          .isDirectoryRecursivelyContaining("glob:**/build.json");
      assertThat(app.build().start().waitFor()).isZero();
      assertThat(origin.requests()).as(told("requests of a further build")).isEmpty();
    }

    private Map<String, Long> arrived() throws Exception {
      Map<String, Long> arrived = new TreeMap<>();
      for (Map.Entry<String, byte[]> file : origin.files().entrySet()) {
        arrived.put(file.getKey(), app.arrived(file.getValue()));
      }
      return arrived;
    }

    private void nothingIsFetchedAgain(Map<String, Long> before) {
      List<Request> requests = origin.requests();
      for (Request request : requests) {
        assertThat(before.get(request.path()) - request.from())
            .as(told("fetched again of " + request.path() + " in " + requests))
            .isLessThan(CHUNK);
      }
    }

    private void awaitNoProcess() throws Exception {
      for (ProcessHandle each : app.processes()) {
        each.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
      assertThat(app.processes()).as(told("processes")).isEmpty();
    }

    /** However fast the machine is, the library stays for the next steps to fetch. */
    private boolean afterAWhile() throws Exception {
      CompletableFuture<Process> started = new CompletableFuture<>();
      origin.set(new Trap(Origin.LIBRARY, 0, () -> started.join().onExit().join()));
      Process build = app.build().start();
      started.complete(build);
      build.waitFor(100 + random.nextInt(700), TimeUnit.MILLISECONDS);
      return end(build);
    }

    /** Halts in the middle of a transfer, and after a while for the bytes to arrive. */
    private boolean during(String path) throws Exception {
      long arrived = app.arrived(origin.files().get(path));
      long size = origin.files().get(path).length;
      long bytes = arrived + (long) ((size - arrived) * random.nextDouble());
      Process[] build = new Process[1];
      Object started = new Object();
      boolean[] killed = new boolean[1];
      synchronized (started) {
        origin.set(
            new Trap(
                path,
                bytes,
                () -> {
                  synchronized (started) {
                    killed[0] = killAfter(build[0], random.nextInt(40));
                  }
                }));
        build[0] = app.build().start();
      }
      assertThat(build[0].waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).as(told("it ends")).isTrue();
      synchronized (started) {
        return killed[0];
      }
    }

    private boolean at(String type, String method, String argument, int times) throws Exception {
      Place place = new Place(ROOT + type, method, argument, 1 + random.nextInt(times));
      try (Halting halts = new Halting(place)) {
        Process build = halting.of(app, halts.option()).start();
        boolean came = halts.await(build);
        return end(build) && came;
      }
    }

    private boolean killAfter(Process build, int milliseconds) {
      try {
        build.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        return end(build);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Says whether the process lived until it was killed. */
    private boolean end(Process build) throws InterruptedException {
      boolean lived = build.isAlive();
      build.destroyForcibly().waitFor();
      return lived;
    }

    private String told(String what) {
      List<String> lines = new ArrayList<>();
      lines.add(what + ": seed " + SEED + ", round " + number + ", step '" + step + "'");
      try {
        lines.addAll(Files.readAllLines(app.log()));
      } catch (java.io.IOException none) {
        lines.add("no log");
      }
      return String.join("\n", lines);
    }
  }
}
