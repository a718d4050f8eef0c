/**
 * One class that takes the place of Jib's own: a library's class, replaced because Jib has no
 * setting for it.
 */
@NullMarked
package com.google.cloud.tools.jib.filesystem;

import org.jspecify.annotations.NullMarked;
