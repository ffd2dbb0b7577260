/** What texts cost that are made to be expensive. */
@NullMarked
package io.mimiq.e2e.cost;

import org.jspecify.annotations.NullMarked;
