/**
 * The versions of a topic's knowledge: how they are committed, stored and read.
 *
 * <p>A version is a manifest over section contents that are stored once and shared by all versions that leave them alone. Inserting the
 * manifest under the next number is the commit: of two writers one finds the number taken. What follows from a version (statements,
 * proposals, the topic's head) is written after that, from the manifest, by the writer or by whoever comes next: repeating it does no harm,
 * and nobody reads a version before it is done.
 */
@NullMarked
package io.mimiq.knowledge.version;

import org.jspecify.annotations.NullMarked;
