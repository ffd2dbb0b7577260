package io.mimiq.knowledge.changeset;

import org.jspecify.annotations.Nullable;

/**
 * What became of a statement that does not stand any more.
 *
 * @param statementId that stands in its place now; null if none does
 * @param version that ended it
 */
public record Successor(@Nullable String statementId, int version) {}
