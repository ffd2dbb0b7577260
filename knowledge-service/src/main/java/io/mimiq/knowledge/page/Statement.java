package io.mimiq.knowledge.page;

import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import java.util.List;

/** One atomic claim. Its text and evidence never change: a changed claim is a new statement that supersedes this one. */
public record Statement(String id, String text, List<Evidence> evidence) {

    public Statement {
        evidence = List.copyOf(evidence);
    }
}
