package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.web.Violation;
import java.util.List;

/** What comes of applying operations to a page: all of them, or none. */
public sealed interface ApplyResult {

    record Applied(KnowledgePage page, Changes changes) implements ApplyResult {}

    record Refused(List<Violation> violations) implements ApplyResult {}
}
