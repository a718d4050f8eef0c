/** Rules of the record that setup() takes, which is read from the environment. */
@NullMarked
package dev.jlserve.processor.validate.setting;

import org.jspecify.annotations.NullMarked;
