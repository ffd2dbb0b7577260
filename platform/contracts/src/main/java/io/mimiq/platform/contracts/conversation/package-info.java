/** Bodies of conversation-service's internal API. conversation-service validates them, its clients share them. */
@NullMarked
package io.mimiq.platform.contracts.conversation;

import org.jspecify.annotations.NullMarked;
