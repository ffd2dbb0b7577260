/**
 * One record per AI call: the egress ledger that a person can read, and the usage event, recorded exactly once whatever
 * happens.
 */
@NullMarked
package io.mimiq.conversation.call;

import org.jspecify.annotations.NullMarked;
