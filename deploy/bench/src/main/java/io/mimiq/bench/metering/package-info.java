/** Usage events put on the broker as services do, and the tool Kafka brings for comparison. */
@NullMarked
package io.mimiq.bench.metering;

import org.jspecify.annotations.NullMarked;
