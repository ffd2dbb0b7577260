/** Measuring: interleaved rounds, medians with their spread, servers to compare with. */
@NullMarked
package io.mimiq.bench;

import org.jspecify.annotations.NullMarked;
