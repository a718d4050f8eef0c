/** What is counted and measured, and its text for Prometheus. */
@NullMarked
package dev.jlserve.server.metrics;

import org.jspecify.annotations.NullMarked;
