/**
 * Whether an app is ready to be served: its code, class path, requirements and weights, compared
 * with the build record.
 */
@NullMarked
package dev.jlserve.cli.readiness;

import org.jspecify.annotations.NullMarked;
