package dev.jlserve.server.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a 422 response.
 *
 * @param type pydantic's name of the error
 * @param message one sentence for the client
 * @param location where it lies
 * @param input where the value lies that the entry quotes; null if it quotes the name of the last
 *     field
 * @param context further fields of the entry's {@code ctx}, in order; strings and numbers
 */
record Violation(
    String type,
    String message,
    Location location,
    @Nullable Location input,
    Map<String, Object> context) {}
