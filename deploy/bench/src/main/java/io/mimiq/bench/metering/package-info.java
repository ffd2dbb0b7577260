/** Publishes usage events as services do, and runs Kafka's own benchmark tool for comparison. */
@NullMarked
package io.mimiq.bench.metering;

import org.jspecify.annotations.NullMarked;
