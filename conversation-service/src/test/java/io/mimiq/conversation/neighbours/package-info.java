/** Working stand-ins for the services this one talks to, in memory, over HTTP. */
@NullMarked
package io.mimiq.conversation.neighbours;

import org.jspecify.annotations.NullMarked;
