/** Optimistic locking: changes documents with several writers without losing anyone's change. */
@NullMarked
package io.mimiq.usage.revision;

import org.jspecify.annotations.NullMarked;
