/** Asks usage-service for leave to spend before an AI call is made. */
@NullMarked
package io.mimiq.conversation.budget;

import org.jspecify.annotations.NullMarked;
