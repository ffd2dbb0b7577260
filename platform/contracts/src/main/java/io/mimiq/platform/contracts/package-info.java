/**
 * What services say to each other over Kafka: one record for the data of each type of event, as specified in
 * {@code docs/events.asyncapi.yaml}. Producers and consumers share it, so neither can drift.
 */
@NullMarked
package io.mimiq.platform.contracts;

import org.jspecify.annotations.NullMarked;
