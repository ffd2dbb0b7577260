/** Keeps long computations off the event loop. */
@NullMarked
package io.mimiq.conversation.computing;

import org.jspecify.annotations.NullMarked;
