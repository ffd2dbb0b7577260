/**
 * Turns a stored document into change sets, with jobs that survive a crash and report their outcome to
 * knowledge-service.
 */
@NullMarked
package io.mimiq.conversation.ingest;

import org.jspecify.annotations.NullMarked;
