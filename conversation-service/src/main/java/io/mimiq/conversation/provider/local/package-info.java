/** The embedded provider: deterministic and extractive. It runs in this process, and nothing leaves it. */
@NullMarked
package io.mimiq.conversation.provider.local;

import org.jspecify.annotations.NullMarked;
