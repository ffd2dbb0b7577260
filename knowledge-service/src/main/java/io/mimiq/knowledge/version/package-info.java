/**
 * The versions of a topic's knowledge: how they are committed, stored and read.
 *
 * <p>A version is a manifest of section contents, which are stored once and shared by all versions that leave them
 * unchanged. Inserting the manifest under the next number is the commit: of two concurrent writers, one finds the
 * number taken. Everything that follows from a version (statements, proposals, the topic's head) is written afterwards,
 * from the manifest, by the writer or by whoever comes next. This is idempotent, and nobody reads a version before it
 * is complete.
 */
@NullMarked
package io.mimiq.knowledge.version;

import org.jspecify.annotations.NullMarked;
