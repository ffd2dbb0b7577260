package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the newest revision of a document has in common with those before, and what the page still owes to them.
 *
 * @param units of the newest revision that were there before, by their numbers
 * @param outdated ids of the statements on the page that rest on earlier revisions alone
 * @param sections ids of the sections of the page that were headings of earlier revisions and are none now
 * @param relaid numbers of the units that stand in another order or form than in the newest revision that does not
 *     wait for a person, though the same stands around them
 */
public record Revised(List<Carried> units, List<String> outdated, List<String> sections, List<Integer> relaid) {

    public static final Revised NOTHING = new Revised(List.of(), List.of(), List.of(), List.of());

    public Revised {
        relaid = List.copyOf(relaid);
        units = List.copyOf(units);
        outdated = List.copyOf(outdated);
        sections = List.copyOf(sections);
    }

    /**
     * A unit of the newest revision that was there before.
     *
     * @param was its number in the newest revision that does not wait for a person, or else in the one it is known from
     * @param statementId that it is on the page
     * @param sectionId that its heading is on the page
     * @param reason why it is not on the page any more, if it is the same and neither is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Carried(
            int unit,
            int was,
            How how,
            @Nullable String statementId,
            @Nullable String sectionId,
            @Nullable String reason) {}

    /** How a unit follows from what it was. */
    public enum How {
        SAME,
        /** The same task, done by now or open again. */
        MARKED,
        CHANGED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
