/**
 * Runs answers: accepts a message, keeps the answer's event log, streams and stops it, and cleans up after a dead
 * process.
 */
@NullMarked
package io.mimiq.conversation.answer;

import org.jspecify.annotations.NullMarked;
