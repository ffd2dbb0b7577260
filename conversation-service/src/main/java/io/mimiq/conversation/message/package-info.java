/** What was said: the stored, encrypted messages of a topic and their history. Runs nothing. */
@NullMarked
package io.mimiq.conversation.message;

import org.jspecify.annotations.NullMarked;
