package io.mimiq.knowledge.erasure;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells which topics an account has. */
public interface OwnedTopics {

    Uni<List<String>> topicIdsOf(String userId);
}
