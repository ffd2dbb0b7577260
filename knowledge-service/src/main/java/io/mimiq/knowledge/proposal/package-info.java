/**
 * Proposals: operations that await a person's decision, and what was decided.
 *
 * <p>A decision is first claimed in the proposal itself, then carried out as one version, which marks the proposal as
 * decided. So two people cannot decide differently, and an interrupted decision is completed by whoever repeats it, or
 * by the sweeper.
 */
@NullMarked
package io.mimiq.knowledge.proposal;

import org.jspecify.annotations.NullMarked;
