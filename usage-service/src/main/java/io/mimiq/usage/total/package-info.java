/** Documents that add calls up, each call exactly once. */
@NullMarked
package io.mimiq.usage.total;

import org.jspecify.annotations.NullMarked;
