/**
 * A person's monthly limit for AI calls. A call reserves its maximum cost before it is made, and its usage event
 * settles the actual cost exactly once. Knows calls only by id.
 */
@NullMarked
package io.mimiq.usage.budget;

import org.jspecify.annotations.NullMarked;
