/**
 * What experiments and benchmarks found, as data: each writes one {@link io.mimiq.e2e.evidence.Finding}, and
 * {@code docs/evidence.md} is drawn from those of the last long run.
 */
@NullMarked
package io.mimiq.e2e.evidence;

import org.jspecify.annotations.NullMarked;
