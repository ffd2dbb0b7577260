/** How much one client may ask for. */
@NullMarked
package io.mimiq.gateway.limit;

import org.jspecify.annotations.NullMarked;
