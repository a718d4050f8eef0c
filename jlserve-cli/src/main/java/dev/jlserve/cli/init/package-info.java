/** Creates the project of a new app from the templates beside these classes. */
@NullMarked
package dev.jlserve.cli.init;

import org.jspecify.annotations.NullMarked;
