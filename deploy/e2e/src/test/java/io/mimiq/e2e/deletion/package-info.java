/** What is left of a deleted topic: in the databases, in Kafka, and in a copy somebody made before. */
@NullMarked
package io.mimiq.e2e.deletion;

import org.jspecify.annotations.NullMarked;
