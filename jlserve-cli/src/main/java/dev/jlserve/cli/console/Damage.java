package dev.jlserve.cli.console;

/**
 * A file that is not what was put there.
 *
 * @param path the file, below the cache folder
 * @param found what is wrong with it, as a clause
 */
public record Damage(String path, String found) {}
