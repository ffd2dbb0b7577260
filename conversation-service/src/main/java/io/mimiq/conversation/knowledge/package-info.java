/** Client of knowledge-service: reads a topic's knowledge and submits change sets. */
@NullMarked
package io.mimiq.conversation.knowledge;

import org.jspecify.annotations.NullMarked;
