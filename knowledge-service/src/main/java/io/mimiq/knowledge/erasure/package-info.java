/**
 * Deletes topics and accounts for good: the key first, then every document, then proof that none is left. Features join in by
 * implementing {@link io.mimiq.knowledge.erasure.TopicContent}; this package knows none of them.
 */
@NullMarked
package io.mimiq.knowledge.erasure;

import org.jspecify.annotations.NullMarked;
