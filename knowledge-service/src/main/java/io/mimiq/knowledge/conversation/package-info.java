/** The conversation about a topic, which conversation-service keeps. */
@NullMarked
package io.mimiq.knowledge.conversation;

import org.jspecify.annotations.NullMarked;
