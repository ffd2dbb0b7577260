/** One row per AI call (who paid what for which model), and the totals. Never what was said. */
@NullMarked
package io.mimiq.usage.call;

import org.jspecify.annotations.NullMarked;
