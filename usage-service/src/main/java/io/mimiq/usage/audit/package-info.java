/**
 * The audit trail, for the person it concerns: append-only, with a hash chain per user that reveals any change or gap, and
 * a seal on each entry that only this service can make.
 * What an entry is about is encrypted under its topic's key; deleting the topic makes it unreadable and leaves the
 * chain intact.
 */
@NullMarked
package io.mimiq.usage.audit;

import org.jspecify.annotations.NullMarked;
