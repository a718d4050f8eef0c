package dev.jlserve.server.json;

import java.util.Map;

/**
 * One entry of a 422 answer.
 *
 * @param type pydantic's name of the error
 * @param message one sentence for the client
 * @param location where it lies
 * @param input where the value lies that the entry quotes
 * @param context further fields of the entry's {@code ctx}, in order; strings and numbers
 */
record Violation(
    String type, String message, Location location, Location input, Map<String, Object> context) {}
