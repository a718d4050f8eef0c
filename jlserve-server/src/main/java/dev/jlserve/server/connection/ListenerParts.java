package dev.jlserve.server.connection;

import io.helidon.common.context.Context;
import io.helidon.common.context.Contexts;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.media.MediaContext;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.http.DirectHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What Helidon's connections ask the listener for. */
public record ListenerParts(
    Context context,
    MediaContext mediaContext,
    ContentEncodingContext contentEncodingContext,
    DirectHandlers directHandlers,
    ListenerConfig config,
    ExecutorService executor)
    implements ListenerContext {

  /**
   * Takes the parts out of a configuration.
   *
   * @param config names all of them
   */
  public static ListenerParts of(ListenerConfig config) {
    return new ListenerParts(
        Context.builder().update(it -> Contexts.context().ifPresent(it::parent)).build(),
        config.mediaContext().orElseThrow(),
        config.contentEncoding().orElseThrow(),
        config.directHandlers().orElseThrow(),
        config,
        Executors.newVirtualThreadPerTaskExecutor());
  }
}
