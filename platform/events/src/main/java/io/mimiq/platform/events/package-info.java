/**
 * Events between services: CloudEvents over Kafka. Producers keep events inside the document that caused them (the
 * outbox) until Kafka has acknowledged them; consumers retry until they succeed. Delivery is at least once and ordered
 * per key, so handlers must be idempotent by event id. An event is signed by its producer when it is stored, and consumed
 * only from a service that may send it (docs/adr/0022). Knows no domain type of any service.
 */
@NullMarked
package io.mimiq.platform.events;

import org.jspecify.annotations.NullMarked;
