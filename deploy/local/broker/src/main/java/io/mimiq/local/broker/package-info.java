/** The embedded Kafka: one KRaft node, broker and controller in one JVM, driven by a command line and a pipe. */
@NullMarked
package io.mimiq.local.broker;

import org.jspecify.annotations.NullMarked;
