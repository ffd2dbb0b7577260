/**
 * A person's monthly limit for AI calls. A call reserves its greatest possible cost before it is made, and the usage
 * event settles what it really cost, exactly once. Knows calls only by id.
 */
@NullMarked
package io.mimiq.usage.budget;

import org.jspecify.annotations.NullMarked;
