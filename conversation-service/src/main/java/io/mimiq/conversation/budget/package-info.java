/** Asks usage-service for permission to spend before each AI call. */
@NullMarked
package io.mimiq.conversation.budget;

import org.jspecify.annotations.NullMarked;
