/** Conditional reads, which make repeating a read cheap: a client that is up to date gets a 304. Knows no feature. */
@NullMarked
package io.mimiq.knowledge.conditional;

import org.jspecify.annotations.NullMarked;
