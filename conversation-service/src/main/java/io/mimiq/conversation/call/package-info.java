/** Makes AI calls: each is reserved, listed for its user to see, metered and closed exactly once, however it ends. */
@NullMarked
package io.mimiq.conversation.call;

import org.jspecify.annotations.NullMarked;
