/** What an AI provider can do: stream an answer, propose a change set, report what it used. Knows no store, no HTTP API and no user. */
@NullMarked
package io.mimiq.conversation.provider;

import org.jspecify.annotations.NullMarked;
