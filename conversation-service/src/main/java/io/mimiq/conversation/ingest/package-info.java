/** From a stored document to change sets: jobs that survive a crash and tell knowledge-service how they ended. */
@NullMarked
package io.mimiq.conversation.ingest;

import org.jspecify.annotations.NullMarked;
