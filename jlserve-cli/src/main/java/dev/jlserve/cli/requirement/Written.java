package dev.jlserve.cli.requirement;

/**
 * A text of the app's file and where it stands.
 *
 * @param text what is written there, with constants in place
 * @param position the offset in the file
 */
record Written(String text, long position) {}
