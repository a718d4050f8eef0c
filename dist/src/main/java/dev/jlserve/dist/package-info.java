/**
 * Collects what an archive says of other people's work: which libraries are in it, under which
 * licences, and the texts of these. Runs inside the build of the archives.
 */
@NullMarked
package dev.jlserve.dist;

import org.jspecify.annotations.NullMarked;
