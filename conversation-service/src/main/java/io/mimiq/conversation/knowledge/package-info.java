/** The knowledge of a topic as knowledge-service tells it, and the change sets it takes. */
@NullMarked
package io.mimiq.conversation.knowledge;

import org.jspecify.annotations.NullMarked;
