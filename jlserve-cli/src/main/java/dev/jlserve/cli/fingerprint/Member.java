package dev.jlserve.cli.fingerprint;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.Set;

/**
 * A member of a class in the app's sources.
 *
 * @param label how it is told to users; unique in the app
 * @param tokens the hash of its tokens
 * @param methods the methods that it calls, by simple name
 * @param names every other name in it: fields, classes
 * @param selected the names in it that stand behind a dot, other than that of {@code this}
 * @param owner the class
 * @param tree the member
 */
public record Member(
    String label,
    String tokens,
    Set<String> methods,
    Set<String> names,
    Set<Selected> selected,
    ClassTree owner,
    Tree tree) {}
