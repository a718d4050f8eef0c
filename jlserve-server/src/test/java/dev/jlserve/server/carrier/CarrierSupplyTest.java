package dev.jlserve.server.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** When carriers are added, and given back. */
@Isolated("It counts the threads that servers share.")
class CarrierSupplyTest {

  private static final int USUAL = Runtime.getRuntime().availableProcessors();

  private final CountDownLatch release = new CountDownLatch(1);
  private final CarrierSupply supply = new CarrierSupply();
  private long now = System.nanoTime();

  private static int carriers() throws Exception {
    // By name: the bean's type is newer than the release that this is compiled for.
    return (int)
        ManagementFactory.getPlatformMBeanServer()
            .getAttribute(
                new ObjectName("jdk.management:type=VirtualThreadScheduler"), "Parallelism");
  }

  @BeforeEach
  void awaitUsual() throws Exception {
    assumeThat(Carriers.adjustable()).isPresent();
    while (carriers() != USUAL) {
      Thread.onSpinWait(); // The watch of another test's server may just be ending.
    }
  }

  @AfterEach
  void end() {
    release.countDown();
    supply.end();
  }

  private void look(int computing, long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
    supply.look(computing, now);
  }

  /** Virtual threads that leave no carrier to others. */
  private void takeAllCarriers(int count) throws Exception {
    CountDownLatch began = new CountDownLatch(USUAL);
    for (int i = 0; i < count; i++) {
      Thread.ofVirtual()
          .start(
              () -> {
                began.countDown();
                while (release.getCount() > 0) {
                  Thread.onSpinWait();
                }
              });
    }
    began.await();
  }

  @Test
  void noneAreAddedWhileOthersRun() throws Exception {
    for (int i = 0; i < 10; i++) {
      look(4, 5);
      while (!supply.isOnTime()) {
        Thread.onSpinWait();
      }
    }

    assertThat(carriers()).isEqualTo(USUAL);
  }

  @Test
  void thoseForCallsThatComputeComeAtOnceAndGoASecondAfterTheyWereNeeded() throws Exception {
    takeAllCarriers(USUAL);
    look(3, 0);
    assertThat(carriers()).isEqualTo(USUAL);
    look(3, 5);
    assertThat(carriers()).isEqualTo(USUAL + 3);

    while (!supply.isOnTime()) {
      look(3, 0); // The probes run on the carriers that were added.
    }
    look(3, 2_000);
    assertThat(carriers()).as("the calls compute").isEqualTo(USUAL + 3);
    release.countDown();
    supply.rest(now);
    assertThat(carriers()).isEqualTo(USUAL);
  }

  @Test
  void theyAreKeptForASecond() throws Exception {
    takeAllCarriers(USUAL);
    look(3, 0);
    look(3, 5);
    release.countDown();

    supply.rest(now + TimeUnit.MILLISECONDS.toNanos(900));
    assertThat(carriers()).isEqualTo(USUAL + 3);
    supply.rest(now + TimeUnit.MILLISECONDS.toNanos(1_100));
    assertThat(carriers()).isEqualTo(USUAL);
  }

  /** Until all probes have run, and then after so long. */
  private void lookOnTime(long millis) {
    while (!supply.isOnTime()) {
      look(0, 0);
    }
    look(0, millis);
  }

  private void starve() throws Exception {
    while (carriers() == USUAL) {
      look(0, 30);
    }
  }

  @Test
  void thoseThatWereGivenBackTooEarlyAreKeptTwiceAsLong() throws Exception {
    takeAllCarriers(USUAL);
    starve();
    lookOnTime(1_100);
    assertThat(carriers()).isEqualTo(USUAL);
    starve();
    lookOnTime(1_900);
    assertThat(carriers()).isGreaterThan(USUAL);
    lookOnTime(200);
    assertThat(carriers()).isEqualTo(USUAL);
    look(0, 5_000);
    starve();
    lookOnTime(1_100);
    assertThat(carriers()).as("they were not needed for long").isEqualTo(USUAL);
  }

  @Test
  void threadsThatNobodyKnowsGetMoreLater() throws Exception {
    takeAllCarriers(USUAL + 4);
    look(0, 0);
    look(0, 20);
    assertThat(carriers()).as("others may be a little late").isEqualTo(USUAL);
    while (carriers() <= USUAL + 4) {
      look(0, 30);
    }
    assertThat(carriers()).as("their number is bounded").isLessThanOrEqualTo(USUAL + 32);
  }
}
