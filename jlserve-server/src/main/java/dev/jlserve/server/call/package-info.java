/**
 * The calls of user code that run, and the one thread that watches over them: while calls compute,
 * it gives the virtual threads of everything else carriers to run on, and it tells when calls that
 * nobody waits for any more hold all permits.
 */
@NullMarked
package dev.jlserve.server.call;

import org.jspecify.annotations.NullMarked;
