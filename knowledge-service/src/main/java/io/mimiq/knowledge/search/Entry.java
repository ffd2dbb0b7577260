package io.mimiq.knowledge.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found, as it is kept in an index.
 *
 * @param text it is found by
 * @param headings it stands under, outermost first
 * @param at when it was first said; for a unit, when its source came in
 */
record Entry(
        HitKind kind,
        String text,
        List<String> headings,
        @Nullable OnPage page,
        @Nullable InSource source,
        Instant at) {

    /**
     * Where it stands on the page, or stood.
     *
     * @param statementId null for a section
     * @param sectionId null for a statement that does not stand any more
     */
    record OnPage(@Nullable String statementId, @Nullable String sectionId, StatementStatus status) {}

    /**
     * Where it is in a source.
     *
     * @param title of the source
     * @param unit its number, 0 for the source itself
     * @param state what became of the unit; null for the source itself
     */
    record InSource(
            String id,
            @Nullable String title,
            int unit,
            int start,
            int end,
            @Nullable State state) {}

    static Entry title(String title, Instant at) {
        return new Entry(HitKind.TOPIC, title, List.of(), null, null, at);
    }

    static Entry section(String sectionId, String heading, List<String> above, Instant at) {
        OnPage place = new OnPage(null, sectionId, StatementStatus.ACTIVE);
        return new Entry(HitKind.SECTION, heading, above, place, null, at);
    }

    static Entry source(String sourceId, String title, Instant at) {
        return new Entry(HitKind.SOURCE, title, List.of(), null, new InSource(sourceId, title, 0, 0, 0, null), at);
    }

    static Entry unit(Reference unit, State state, Instant at) {
        InSource source = new InSource(unit.sourceId(), unit.title(), unit.number(), unit.start(), unit.end(), state);
        return new Entry(HitKind.UNIT, unit.text(), unit.headings(), null, source, at);
    }

    static Entry statement(OnPage place, String text, List<String> headings, Instant at) {
        return new Entry(HitKind.STATEMENT, text, headings, place, null, at);
    }

    Entry at(Instant instant) {
        return new Entry(kind, text, headings, page, source, instant);
    }

    /** Whether it stands on the page, or is its title. */
    @JsonIgnore
    boolean stands() {
        return source == null && (page == null || page.sectionId() != null);
    }

    /** Unique in an index. */
    String key() {
        return switch (kind) {
            case TOPIC -> "topic";
            case SECTION -> "section/" + place().sectionId();
            case STATEMENT -> "statement/" + place().statementId();
            case SOURCE -> "source/" + origin().id();
            case UNIT -> unitKey(origin().id(), origin().unit());
        };
    }

    static String unitKey(String sourceId, int unit) {
        return "unit/" + sourceId + "/" + unit;
    }

    OnPage place() {
        if (page == null) {
            throw new IllegalStateException("a " + kind + " stands on no page");
        }
        return page;
    }

    InSource origin() {
        if (source == null) {
            throw new IllegalStateException("a " + kind + " is in no source");
        }
        return source;
    }

    Reference reference() {
        InSource origin = origin();
        return new Reference(origin.id(), origin.unit(), origin.title(), origin.start(), origin.end(), text, headings);
    }

    @Override
    public String toString() {
        return "Entry[" + key() + "]";
    }
}
