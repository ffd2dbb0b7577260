/** What remains of a deleted topic: in the databases, in Kafka, and in a copy made beforehand. */
@NullMarked
package io.mimiq.e2e.deletion;

import org.jspecify.annotations.NullMarked;
