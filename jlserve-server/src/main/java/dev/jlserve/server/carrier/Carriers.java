package dev.jlserve.server.carrier;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.util.Optional;

/**
 * The platform threads that virtual threads run on. There are as many as processors. One that
 * computes leaves its carrier to no other, so as many that compute stop all others.
 *
 * <p>A JDK from 24 on changes their number while it runs, by {@code
 * jdk.management.VirtualThreadSchedulerMXBean}; older ones settle it when the first virtual thread
 * starts, by {@value #PARALLELISM}.
 */
public final class Carriers {

  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
  private static final String BEAN = "jdk.management.VirtualThreadSchedulerMXBean";
  private static final String BEAN_MODULE = "jdk.management";
  private static final int FIRST_WITH_BEAN = 24;

  /** The scheduler's own bound. */
  private static final int MOST = 32_767;

  private final MethodHandle setParallelism;
  private final int usual;
  private int added;

  private Carriers(PlatformManagedObject bean, Class<?> type) throws Throwable {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    MethodHandle get = lookup.findVirtual(type, "getParallelism", methodType(int.class));
    MethodHandle set =
        lookup.findVirtual(type, "setParallelism", methodType(void.class, int.class));
    usual = (int) get.invoke(bean);
    setParallelism = set.bindTo(bean);
  }

  /**
   * Makes carriers for all calls, where their number cannot be changed later on. To be called
   * before the first virtual thread starts.
   *
   * @param calls how many calls may run at once
   */
  public static void provideFor(int calls) {
    if (!areAdjustable() && System.getProperty(PARALLELISM) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      int carriers = Math.min(MOST, processors + calls);
      System.setProperty(PARALLELISM, Integer.toString(carriers));
    }
  }

  /** Whether their number can be changed while the JVM runs. */
  public static boolean areAdjustable() {
    return Runtime.version().feature() >= FIRST_WITH_BEAN
        && ModuleLayer.boot().findModule(BEAN_MODULE).isPresent();
  }

  /** Those of this JVM; empty if their number cannot be changed. */
  public static Optional<Carriers> adjustable() {
    return Adjustable.CARRIERS;
  }

  /** Has so many more be made than were added before, once they are needed. */
  synchronized void add(int more) {
    added += more;
    try {
      setParallelism.invoke(Math.min(MOST, usual + added));
    } catch (Throwable e) {
      throw notAsDocumented(e);
    }
  }

  private static IllegalStateException notAsDocumented(Throwable e) {
    return new IllegalStateException(BEAN + " is not as documented", e);
  }

  /** One for all servers in this JVM, whose carriers they share; made when first asked for. */
  private static final class Adjustable {

    static final Optional<Carriers> CARRIERS =
        areAdjustable() ? Optional.of(find()) : Optional.empty();

    private static Carriers find() {
      try {
        // By name: the type is newer than the release that this is compiled for.
        Class<? extends PlatformManagedObject> type =
            Class.forName(BEAN).asSubclass(PlatformManagedObject.class);
        return new Carriers(ManagementFactory.getPlatformMXBean(type), type);
      } catch (Throwable e) {
        throw notAsDocumented(e);
      }
    }
  }
}
