/**
 * Who did what, for the person it concerns: append-only, chained by hashes for each user, so that a change or a gap shows.
 * What an entry is about is encrypted under its topic's key; deleting the topic makes it unreadable and leaves the chain
 * whole.
 */
@NullMarked
package io.mimiq.usage.audit;

import org.jspecify.annotations.NullMarked;
