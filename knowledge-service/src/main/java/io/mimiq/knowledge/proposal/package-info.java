/**
 * Proposals: operations that wait for a person, and what the person decided.
 *
 * <p>A decision is claimed first, in the proposal itself, and then carried out as one version; the version marks the proposal decided. So
 * two people cannot decide differently, and a decision that was interrupted is carried out by whoever repeats it, or by the sweeper.
 */
@NullMarked
package io.mimiq.knowledge.proposal;

import org.jspecify.annotations.NullMarked;
