package dev.jlserve.benchmarks;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One of the things compared.
 *
 * @param name its row in the table
 * @param command the command that serves {@code POST /greet} at a port
 */
record Contender(String name, IntFunction<List<String>> command) {}
