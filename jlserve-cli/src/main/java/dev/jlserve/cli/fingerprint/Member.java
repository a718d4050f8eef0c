package dev.jlserve.cli.fingerprint;

import java.util.Set;

/**
 * A member of a class in the app's sources.
 *
 * @param label how it is told to users; unique in the app
 * @param tokens the hash of its tokens
 * @param methods the methods that it calls, by simple name
 * @param names every other name in it: fields, classes, what stands behind a dot
 */
record Member(String label, String tokens, Set<String> methods, Set<String> names) {}
