package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.List;

/**
 * A statement of the page and how it stands there.
 *
 * @param unit of the section's body that it is, or its first one
 * @param parents the items and labels above it, outermost first
 * @param context what those say, as it is compared
 */
record Known(
        Knowledge.Statement statement,
        Place section,
        Unit unit,
        List<Unit> parents,
        List<String> context,
        Claim claim) {

    String id() {
        return statement.id();
    }

    String text() {
        return statement.text();
    }

    Form form() {
        return unit.form();
    }

    boolean isOpenTask() {
        return Boolean.FALSE.equals(Forms.task(form()));
    }

    boolean isDoneTask() {
        return Boolean.TRUE.equals(Forms.task(form()));
    }

    /** Whether it is a sentence that means the same without what stands around it. */
    boolean isFree() {
        return isSentence() && parents.isEmpty() && !Forms.isQuoted(form());
    }

    /** An item may be one too. */
    private boolean isSentence() {
        boolean isWhole = text().endsWith(".") && Forms.task(form()) == null;
        return unit.kind() == Unit.Kind.SENTENCE || (unit.kind() == Unit.Kind.ITEM && isWhole);
    }

    /** Whether the text says this outside of that part of it: then it is no older than the part. */
    boolean isOf(String sourceId, String text, int from, int to) {
        return statement.evidence().stream()
                .anyMatch(evidence -> evidence.sourceId().equals(sourceId)
                        && (evidence.end() <= from || evidence.start() >= to)
                        && text.startsWith(evidence.quote(), evidence.start()));
    }
}
