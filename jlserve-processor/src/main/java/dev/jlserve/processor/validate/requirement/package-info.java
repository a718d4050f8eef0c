/** Rules of the app's requirements. */
@NullMarked
package dev.jlserve.processor.validate.requirement;

import org.jspecify.annotations.NullMarked;
