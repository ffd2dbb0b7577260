/** Measured processes: additional ones of the suite, started as the suite starts them, and what they consume. */
@NullMarked
package io.mimiq.bench.suite;

import org.jspecify.annotations.NullMarked;
