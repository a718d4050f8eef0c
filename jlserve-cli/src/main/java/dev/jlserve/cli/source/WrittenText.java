package dev.jlserve.cli.source;

/**
 * A text of a file and where it stands.
 *
 * @param text what is written there, with constants in place
 * @param position the offset in the file
 */
public record WrittenText(String text, long position) {}
