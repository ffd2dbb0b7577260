/** Processes that are measured: more of the suite's own, started as it starts them, and what they use. */
@NullMarked
package io.mimiq.bench.suite;

import org.jspecify.annotations.NullMarked;
