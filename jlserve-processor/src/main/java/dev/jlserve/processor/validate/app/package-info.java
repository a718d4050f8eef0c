/** Rules of the app's class. */
@NullMarked
package dev.jlserve.processor.validate.app;

import org.jspecify.annotations.NullMarked;
