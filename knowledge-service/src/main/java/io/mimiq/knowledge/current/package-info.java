/** A topic's current knowledge: reading it, and editing it by hand. */
@NullMarked
package io.mimiq.knowledge.current;

import org.jspecify.annotations.NullMarked;
