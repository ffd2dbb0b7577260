/**
 * What an AI provider can do: stream an answer, propose a change set, report its usage. Knows no store, HTTP API or
 * user.
 */
@NullMarked
package io.mimiq.conversation.provider;

import org.jspecify.annotations.NullMarked;
