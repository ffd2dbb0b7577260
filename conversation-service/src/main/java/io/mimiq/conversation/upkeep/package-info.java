/**
 * Keeps this process's leases alive and finds the work of processes that have died. Features join by implementing
 * {@link io.mimiq.conversation.upkeep.Upkeep}; this package knows none of them.
 */
@NullMarked
package io.mimiq.conversation.upkeep;

import org.jspecify.annotations.NullMarked;
