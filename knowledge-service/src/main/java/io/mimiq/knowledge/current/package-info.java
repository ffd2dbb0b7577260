/** The current knowledge of a topic: read it, and edit it by hand. */
@NullMarked
package io.mimiq.knowledge.current;

import org.jspecify.annotations.NullMarked;
