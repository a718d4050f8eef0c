/** Rules of endpoints, their examples and exceptions. */
@NullMarked
package dev.jlserve.processor.validate.endpoint;

import org.jspecify.annotations.NullMarked;
