/** What AI costs: the price list of the configuration. A model without a price cannot be called. */
@NullMarked
package io.mimiq.conversation.price;

import org.jspecify.annotations.NullMarked;
