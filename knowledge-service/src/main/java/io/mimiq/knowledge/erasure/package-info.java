/**
 * Deletes topics and accounts for good: first the key, then every document, then the proof that none is left. Features
 * join by implementing {@link io.mimiq.knowledge.erasure.TopicContent}; this package knows none of them.
 */
@NullMarked
package io.mimiq.knowledge.erasure;

import org.jspecify.annotations.NullMarked;
