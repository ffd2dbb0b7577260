/** How a replica claims the answers and calls that it runs, until it dies. */
@NullMarked
package io.mimiq.conversation.lease;

import org.jspecify.annotations.NullMarked;
