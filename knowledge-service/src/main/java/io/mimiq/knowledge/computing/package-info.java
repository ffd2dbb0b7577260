/** Keeps what takes long to compute off the event loop. */
@NullMarked
package io.mimiq.knowledge.computing;

import org.jspecify.annotations.NullMarked;
