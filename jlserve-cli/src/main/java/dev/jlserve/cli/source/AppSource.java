package dev.jlserve.cli.source;

/**
 * An app in its sources.
 *
 * @param sources its text
 * @param className its binary name, such as {@code shop.Outer$Greeter}
 * @param simpleName its simple name, such as {@code Greeter}
 */
public record AppSource(Sources sources, String className, String simpleName) {}
