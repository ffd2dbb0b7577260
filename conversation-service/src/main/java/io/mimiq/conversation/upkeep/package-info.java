/**
 * Shows that this process lives, and finds what processes that do not have left. Features join in by implementing
 * {@link io.mimiq.conversation.upkeep.Upkeep}; this package knows none of them.
 */
@NullMarked
package io.mimiq.conversation.upkeep;

import org.jspecify.annotations.NullMarked;
