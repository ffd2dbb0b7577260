package io.mimiq.knowledge.statement;

import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a statement.
 *
 * @param version that made it happen
 * @param by the statement that superseded it
 */
record StatementEvent(
        int version, StatementStatus status, @Nullable String by, Instant at) {}
