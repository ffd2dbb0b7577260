/** Forgets a topic: stops its answers, destroys its key, removes what is stored, and says so. */
@NullMarked
package io.mimiq.conversation.erasure;

import org.jspecify.annotations.NullMarked;
