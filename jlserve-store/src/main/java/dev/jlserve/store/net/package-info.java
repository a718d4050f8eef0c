/** HTTP transfers that resume, retry and go through proxies. */
@NullMarked
package dev.jlserve.store.net;

import org.jspecify.annotations.NullMarked;
