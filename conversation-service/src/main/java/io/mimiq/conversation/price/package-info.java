/** What AI costs: the configured price list. A model without a price cannot be called. */
@NullMarked
package io.mimiq.conversation.price;

import org.jspecify.annotations.NullMarked;
