package dev.jlserve.processor.value;

/**
 * Why a value would be refused.
 *
 * @param path where it is, such as {@code items[2].name}; empty for the whole body
 * @param reason what is expected there
 */
public record Mismatch(String path, String reason) {}
