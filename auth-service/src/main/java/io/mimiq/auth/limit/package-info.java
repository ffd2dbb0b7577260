/** How often somebody may try. */
@NullMarked
package io.mimiq.auth.limit;

import org.jspecify.annotations.NullMarked;
