/** Servers that stand in for what the suite calls or relays, as light as they can be. */
@NullMarked
package io.mimiq.bench.standin;

import org.jspecify.annotations.NullMarked;
