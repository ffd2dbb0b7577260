/**
 * The stored collection: what a feature declares about its documents, and everything that follows from it. Encryption
 * with the check that the key still lives, pages, compare-and-set, claims of due work, indexes, outbox, erasure and
 * retention exist once, here. Knows no domain type.
 */
@NullMarked
package io.mimiq.platform.storage;

import org.jspecify.annotations.NullMarked;
