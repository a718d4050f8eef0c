package dev.jlserve.processor.live;

/**
 * What the processor says of an unsaved text; positions are offsets of characters, -1 if unknown.
 *
 * @param error whether it is an error; else it is a warning
 * @param text as it is shown
 * @param start where the program element begins
 * @param caret what javac points at
 * @param end behind the program element
 */
record LiveMessage(boolean error, String text, int start, int caret, int end) {}
