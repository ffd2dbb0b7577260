/** The embedded MongoDB: mongo-java-server's wire protocol and query language over a durable, indexed MVStore file. */
@NullMarked
package io.mimiq.local.store;

import org.jspecify.annotations.NullMarked;
