/** Keeps long computations off the event loop. */
@NullMarked
package io.mimiq.knowledge.computing;

import org.jspecify.annotations.NullMarked;
