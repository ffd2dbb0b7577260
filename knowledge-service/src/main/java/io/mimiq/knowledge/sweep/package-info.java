/**
 * Finishes interrupted work. Features join by producing a {@link io.mimiq.knowledge.sweep.Sweep}; this package knows
 * none of them.
 */
@NullMarked
package io.mimiq.knowledge.sweep;

import org.jspecify.annotations.NullMarked;
