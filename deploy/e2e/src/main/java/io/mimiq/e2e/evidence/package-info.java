/**
 * The results of experiments and benchmarks as data: each writes one {@link io.mimiq.e2e.evidence.Finding}, and those
 * of the last long run make up {@code docs/evidence.md}.
 */
@NullMarked
package io.mimiq.e2e.evidence;

import org.jspecify.annotations.NullMarked;
