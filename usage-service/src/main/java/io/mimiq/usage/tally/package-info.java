/** Totals over calls in several documents, each of which counts every call exactly once. */
@NullMarked
package io.mimiq.usage.tally;

import org.jspecify.annotations.NullMarked;
