/** Erases a topic: stops its answers, destroys its key, deletes what is stored and acknowledges the erasure. */
@NullMarked
package io.mimiq.conversation.erasure;

import org.jspecify.annotations.NullMarked;
