package dev.jlserve.spi;

/**
 * One setting of an app, as the compiler knows it.
 *
 * @param name the environment variable that holds it
 * @param secret whether its value is never printed
 * @param expected what the value is, after {@code Set it to}: {@code a whole number}
 */
public record SettingInfo(String name, boolean secret, String expected) {}
