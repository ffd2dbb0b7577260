/**
 * Finds passages of topics by their words. Each topic has an index of its own, encrypted under the topic's key, that is
 * brought up to date when it is searched. May read every other feature; only deletions know of it.
 */
@NullMarked
package io.mimiq.knowledge.search;

import org.jspecify.annotations.NullMarked;
