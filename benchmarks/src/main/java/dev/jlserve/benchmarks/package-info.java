/**
 * The benchmarks' driver, started by {@code benchmarks/run}, and the hand-written server that
 * jlserve is compared with. The driver imports the JDK and JMH alone; only {@link
 * dev.jlserve.benchmarks.Codecs}, which JMH runs in processes of its own, imports the server.
 */
@NullMarked
package dev.jlserve.benchmarks;

import org.jspecify.annotations.NullMarked;
