package io.mimiq.platform.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a source that is kept, contested or left out as a whole.
 *
 * @param number from 1, in reading order
 * @param start of its exact place in the source, in UTF-16 units
 * @param end behind its last character
 * @param text as it is to stand on a page: Markdown whose links need nothing outside it, on one line unless it is code
 * @param level 1 to 6 for a heading, 0 for everything else
 * @param headings numbers of the headings it stands under, outermost first
 * @param parents numbers of the list items and labels it belongs to, outermost first
 * @param attribution who said it and when, if the source tells
 */
public record Unit(
        int number,
        Kind kind,
        int start,
        int end,
        String text,
        Form form,
        int level,
        List<Integer> headings,
        List<Integer> parents,
        @Nullable Attribution attribution) {

    /** What a unit is. */
    public enum Kind {
        HEADING,
        SENTENCE,
        ITEM,
        ROW,
        CODE,
        QUOTE,
        IMAGE,
        /** Names what follows it: {@code Not doing:} before a list. */
        LABEL,
        /** For whoever edits the source, and not shown to its readers. */
        COMMENT
    }

    public Unit {
        headings = List.copyOf(headings);
        parents = List.copyOf(parents);
    }

    @Override
    public String toString() {
        return "Unit[" + number + ", " + kind + ", " + start + ".." + end + "]";
    }
}
