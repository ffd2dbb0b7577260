/** Sources: the immutable texts that came in and that evidence points into. */
@NullMarked
package io.mimiq.knowledge.source;

import org.jspecify.annotations.NullMarked;
