/** The embedded provider: deterministic, extractive, in this process; nothing leaves it. */
@NullMarked
package io.mimiq.conversation.provider.local;

import org.jspecify.annotations.NullMarked;
