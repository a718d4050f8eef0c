package dev.jlserve.processor.client.jdk;

import dev.jlserve.processor.client.ClientApi;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Names that a Java client gives or needs itself. */
final class JavaNames {

  static final String CODEC = "Codec";

  /** What all Java clients share. */
  static final Set<String> SHARED =
      Set.of(
          "ApiException",
          "EventStream",
          "Json",
          "Payload",
          "StreamedBody",
          "Transport",
          "ValidationException",
          "Violation");

  /** What the sources name of the JDK. */
  private static final Set<String> JDK =
      Set.of(
          "ArrayList AutoCloseable Base64 BigDecimal BigInteger BlockingQueue BodyHandler",
          "BodySubscriber BodySubscribers Boolean BufferedReader Byte ByteArrayInputStream",
          "ByteArrayOutputStream ByteBuffer Character Class Collection CompletableFuture",
          "CompletionStage DateTimeFormatter DateTimeParseException Deprecated Double Duration",
          "ExecutionException Executor Float Function HttpClient HttpRequest HttpResponse",
          "HttpTimeoutException IllegalArgumentException InputStream InputStreamReader Instant",
          "Integer InterruptedException InterruptedIOException IntFunction IOException Iterable",
          "Iterator LinkedBlockingQueue LinkedHashMap LinkedHashSet List LocalDate LocalDateTime",
          "LocalTime Long Map Math MonthDay NoSuchElementException Number Object Objects",
          "OffsetDateTime OffsetTime Optional OptionalDouble OptionalInt OptionalLong Override",
          "Period RuntimeException Set Short StandardCharsets String StringBuilder Subscription",
          "SuppressWarnings System Thread Throwable TimeoutException TimeUnit",
          "UncheckedIOException URI UUID Void Year YearMonth ZonedDateTime ZoneId ZoneOffset");

  private JavaNames() {}

  /** The client's class. */
  static String client(ClientApi api) {
    return api.appClass() + "Client";
  }

  /** The client's package: beside the app, or named as an app that has no package. */
  static String packageOf(ClientApi api) {
    String own = api.app().type().packageName();
    String parent = own.isEmpty() ? identifier(api.appClass().toLowerCase(Locale.ROOT)) : own;
    return parent + ".client";
  }

  /** All names that no type of the app may have. */
  static Set<String> taken(ClientApi api) {
    Set<String> taken = new TreeSet<>(SHARED);
    JDK.forEach(line -> taken.addAll(Set.of(line.split(" ", -1))));
    taken.add(CODEC);
    taken.add(client(api));
    return taken;
  }

  /** A variable for what is of a type, beside another that is named value. */
  static String variable(String type) {
    String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    return name.equals("value") ? "value_" : identifier(name);
  }

  private static String identifier(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) ? name + "_" : name;
  }
}
