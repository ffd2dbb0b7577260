package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows what leads to each unit of a source, and tells which ones mean something else than the same words elsewhere:
 * {@code She lives in Bonn.} behind a sentence about somebody new, {@code Port: 80} below the name of another server.
 */
final class Leading {

    private static final Set<String> PRONOUNS = Words.set("pronouns");
    private static final String CLOSING = ".!?…,;:。！？、；：)";

    private @Nullable Unit before;
    private boolean isNewBefore;
    private boolean isNewBlock;

    /** Whether what leads to the unit is new. */
    boolean isNew(Unit unit, Claim claim) {
        if (!goesOn(unit)) {
            isNewBlock = false;
        }
        boolean refers = isNewBefore && isBeside(unit) && isLine(unit) && (isAsked() || isAboutBefore(claim));
        return refers || isNewBlock;
    }

    /** @param isNew whether the page neither says it nor says otherwise */
    void next(Unit unit, boolean isNew) {
        if (isNew && !goesOn(unit) && isName(unit)) {
            isNewBlock = true;
        }
        isNewBefore = isNew;
        before = unit;
    }

    /** Whether it is a further line of the block that the unit before is part of. */
    private boolean goesOn(Unit unit) {
        return isBeside(unit) && isLine(unit) && unit.form().joint() != Form.Joint.APART;
    }

    private boolean isBeside(Unit unit) {
        return before != null
                && before.headings().equals(unit.headings())
                && unit.parents().isEmpty();
    }

    private static boolean isLine(Unit unit) {
        return unit.kind() == Unit.Kind.SENTENCE && unit.form().in().isEmpty();
    }

    /** A first line that is no sentence names what the lines below it are about. */
    private static boolean isName(Unit unit) {
        String text = unit.text().strip();
        return isLine(unit) && !text.isEmpty() && CLOSING.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** Whether the unit before is a question, which what follows may answer. */
    private boolean isAsked() {
        return before != null && Questions.isQuestion(before.text());
    }

    private static boolean isAboutBefore(Claim claim) {
        int space = claim.same().indexOf(' ');
        return space > 0 && PRONOUNS.contains(claim.same().substring(0, space));
    }
}
