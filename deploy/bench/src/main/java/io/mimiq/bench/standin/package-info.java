/** Fakes, as light as possible, of the servers that the suite calls or relays to. */
@NullMarked
package io.mimiq.bench.standin;

import org.jspecify.annotations.NullMarked;
