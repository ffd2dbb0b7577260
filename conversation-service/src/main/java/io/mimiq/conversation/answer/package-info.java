/** Running an answer: accepting a message, its event log and stream, stopping, and what is left of it when a process dies. */
@NullMarked
package io.mimiq.conversation.answer;

import org.jspecify.annotations.NullMarked;
