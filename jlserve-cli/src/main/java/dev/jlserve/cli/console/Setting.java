package dev.jlserve.cli.console;

import java.util.Optional;

/**
 * A setting of an app, as its compiler knows it. No value of the environment is in it.
 *
 * @param name the environment variable
 * @param type the Java type
 * @param expected what the value is: {@code a whole number}
 * @param required whether the app does not start without it
 * @param otherwise the default, if it has one
 * @param secret whether the value is never printed
 * @param description one line; may be empty
 */
public record Setting(
    String name,
    String type,
    String expected,
    boolean required,
    Optional<String> otherwise,
    boolean secret,
    String description) {}
