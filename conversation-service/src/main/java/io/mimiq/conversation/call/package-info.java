/** One record for each AI call: the egress ledger a person reads, and the usage event sent exactly once whatever happens. */
@NullMarked
package io.mimiq.conversation.call;

import org.jspecify.annotations.NullMarked;
