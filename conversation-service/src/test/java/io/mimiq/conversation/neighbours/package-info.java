/** In-memory fakes, served over HTTP, of the services that this one calls. */
@NullMarked
package io.mimiq.conversation.neighbours;

import org.jspecify.annotations.NullMarked;
