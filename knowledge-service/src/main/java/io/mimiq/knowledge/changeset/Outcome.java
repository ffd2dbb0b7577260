package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.Page;
import io.mimiq.platform.web.Violation;
import java.util.List;

/** What comes of applying operations to a page: all of them, or none. */
public sealed interface Outcome {

    record Applied(Page page, Changes changes) implements Outcome {}

    record Refused(List<Violation> violations) implements Outcome {}
}
