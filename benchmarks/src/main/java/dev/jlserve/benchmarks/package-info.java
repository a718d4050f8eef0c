/**
 * The benchmarks' driver, started by {@code benchmarks/run}, and the hand-written server that
 * jlserve is compared with. The driver imports the JDK alone, so that it needs no tool but wrk.
 */
@NullMarked
package dev.jlserve.benchmarks;

import org.jspecify.annotations.NullMarked;
