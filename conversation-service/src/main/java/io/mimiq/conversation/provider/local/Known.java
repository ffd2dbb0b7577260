package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.List;

/**
 * A statement of the page and how it stands there.
 *
 * @param section it stands in
 * @param unit of the section's body that it is, or its first one
 * @param parents what the items and labels above it say, outermost first, as they are compared
 * @param claim what it says
 */
record Known(Knowledge.Statement statement, Place section, Unit unit, List<String> parents, Claim claim) {

    String id() {
        return statement.id();
    }

    Form form() {
        return unit.form();
    }

    boolean isOpenTask() {
        return Forms.task(form()) == Boolean.FALSE;
    }

    boolean isQuoted() {
        return Forms.isQuoted(form());
    }

    /** Whether the text still says this outside a part of it: then it is no older than the part itself. */
    boolean isOf(String sourceId, String text, int from, int to) {
        return statement.evidence().stream().anyMatch(evidence -> evidence.sourceId().equals(sourceId)
                && (evidence.end() <= from || evidence.start() >= to)
                && text.startsWith(evidence.quote(), evidence.start()));
    }

    @Override
    public String toString() {
        return "Known[" + id() + "]";
    }
}
