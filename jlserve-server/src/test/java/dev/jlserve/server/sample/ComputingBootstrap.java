package dev.jlserve.server.sample;

import dev.jlserve.spi.AppBootstrap;
import dev.jlserve.spi.AppInfo;
import dev.jlserve.spi.EndpointBinding;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * An app whose calls are {@link Occupied} as their texts say until a line comes on standard input.
 * Each call writes a line once it has begun.
 */
public final class ComputingBootstrap implements AppBootstrap<Object> {

  /** What {@code /exits} ends the process with. */
  public static final int EXIT_CODE = 7;

  private static final int THREADS = 8;

  private final CountDownLatch released = StandardInput.line();

  private final ScriptedApp endpoints =
      new ScriptedApp(1, 1)
          .with(
              "/call",
              (app, text) -> {
                System.out.println("began");
                Occupied.valueOf(text).until(released);
                return text;
              })
          .with(
              "/stubborn",
              (app, text) -> {
                System.out.println("began");
                Occupied.valueOf(text).stubbornly(released);
                return text;
              })
          .with(
              "/threads",
              (app, text) -> {
                for (int i = 0; i < THREADS; i++) {
                  Thread.ofVirtual().start(() -> Occupied.valueOf(text).stubbornly(released));
                }
                System.out.println("began");
                released.await();
                return text;
              })
          .with(
              "/background",
              (app, text) -> {
                Thread.ofVirtual().start(() -> Occupied.valueOf(text).stubbornly(released));
                System.out.println("began");
                return text;
              })
          .with(
              "/exits",
              (app, text) -> {
                System.exit(EXIT_CODE);
                return text;
              })
          .with(
              "/model",
              (app, text) -> {
                System.out.println("began");
                EndlessModel.runWhile(() -> released.getCount() > 0);
                return text;
              })
          .withBatch(
              "/batch",
              1,
              0,
              texts -> {
                System.out.println("began");
                Occupied.valueOf(texts.get(0)).until(released);
                return texts;
              })
          .withStream(
              "/stream",
              text ->
                  Stream.of("first", text)
                      .peek(
                          item -> {
                            if (!item.equals("first")) {
                              System.out.println("began");
                              Occupied.valueOf(text).stubbornly(released);
                            }
                          }));

  @Override
  public int abi() {
    return ABI;
  }

  @Override
  public AppInfo info() {
    return endpoints.info();
  }

  @Override
  public Object create() {
    return new Object();
  }

  @Override
  public void setup(Object app) {}

  @Override
  public void downloadWeights(Object app) {}

  @Override
  public void close(Object app) {
    System.out.println("closed");
  }

  @Override
  public List<EndpointBinding<Object, ?, ?>> endpoints() {
    return endpoints.endpoints();
  }
}
