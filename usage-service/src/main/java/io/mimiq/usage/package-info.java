/** Metering, budgets, the audit trail and the record of deletions. No other service stores any of these. */
@NullMarked
package io.mimiq.usage;

import org.jspecify.annotations.NullMarked;
