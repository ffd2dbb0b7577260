/** Has files read by processes of their own, which are stopped when they take too much. Knows no document. */
@NullMarked
package io.mimiq.knowledge.extraction;

import org.jspecify.annotations.NullMarked;
