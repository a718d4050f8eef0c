/**
 * Calls of user code: who is admitted, waits, or is refused; single calls, batches and streams; and
 * the one thread that watches over those that run. While calls compute, it gives the virtual
 * threads of everything else carriers to run on. It also tells when calls that nobody waits for any
 * more hold all permits.
 */
@NullMarked
package dev.jlserve.server.call;

import org.jspecify.annotations.NullMarked;
