package io.mimiq.knowledge.statement;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Tells which statements of a topic an open proposal contradicts. */
public interface Contested {

    Uni<Set<String>> statementIds(String topicId);
}
