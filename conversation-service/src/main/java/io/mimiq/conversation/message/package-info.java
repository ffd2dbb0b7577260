/** What was said: a topic's messages, stored encrypted, and their history. Runs nothing. */
@NullMarked
package io.mimiq.conversation.message;

import org.jspecify.annotations.NullMarked;
