package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the units of a part of a source.
 *
 * @param cause id of the change set or request that accounts for them
 * @param syntax the source was read in
 * @param part of the source that it covers
 * @param proposalId of the proposal in which some of it waits
 * @param entries one for each unit of the part, in reading order
 */
public record Account(
        String cause,
        String sourceId,
        Syntax syntax,
        Span part,
        @Nullable String proposalId,
        List<Entry> entries) {

    public Account {
        entries = List.copyOf(entries);
    }

    /**
     * What became of a unit.
     *
     * @param headings numbers of the units it stands under, outermost first
     * @param fate what is certain of it; absent if all of it waits
     * @param waiting operations about it that wait for a person
     */
    public record Entry(
            int number,
            Unit.Kind kind,
            int start,
            int end,
            List<Integer> headings,
            @Nullable Fate fate,
            List<Waiting> waiting) {

        public Entry {
            headings = List.copyOf(headings);
            waiting = List.copyOf(waiting);
        }

        static Entry of(Unit unit, @Nullable Fate fate, List<Waiting> waiting) {
            return new Entry(unit.number(), unit.kind(), unit.start(), unit.end(), unit.headings(), fate, waiting);
        }

        public Span span() {
            return new Span(start, end);
        }

        Entry with(@Nullable Fate known, List<Waiting> left) {
            return new Entry(number, kind, start, end, headings, known, left);
        }

        /** The same unit, once it is on the page. */
        public Entry kept(@Nullable String statementId, @Nullable String sectionId) {
            return new Entry(
                    number, kind, start, end, headings, new Fate(State.KEPT, statementId, sectionId, null), List.of());
        }

        /** As far as it is known while all that waits still does. */
        public State state() {
            return fate == null || !waiting.isEmpty() ? State.CONTESTED : fate.state();
        }
    }

    /**
     * The state of a unit, and where it went.
     *
     * @param statementId that says it, or that it confirms or takes back
     * @param sectionId whose heading it is
     * @param reason why it was left out
     * @param proposalId in which it was rejected
     */
    public record Fate(
            State state,
            @Nullable String statementId,
            @Nullable String sectionId,
            @Nullable String reason,
            @Nullable String proposalId) {

        public static final String REJECTED_BEFORE = "rejected before";

        public Fate(State state, @Nullable String statementId, @Nullable String sectionId, @Nullable String reason) {
            this(state, statementId, sectionId, reason, null);
        }

        static Fate rejectedBefore(String proposalId) {
            return new Fate(State.LEFT_OUT, null, null, REJECTED_BEFORE, proposalId);
        }

        public boolean isRejectedBefore() {
            return REJECTED_BEFORE.equals(reason);
        }

        @Override
        public String toString() {
            return "Fate[" + state + "]";
        }
    }

    /**
     * An operation that waits for a person, and what becomes of the unit if it is accepted.
     *
     * @param proposalId of another proposal than the account's, which asked the same before
     */
    public record Waiting(
            String operationId, Fate then, @Nullable String proposalId) {

        Waiting(String operationId, Fate then) {
            this(operationId, then, null);
        }
    }

    public AccountSummary summary() {
        long rejected = entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.fate()))
                .filter(Fate::isRejectedBefore)
                .count();
        return summary(entries.stream().map(Entry::state).toList(), rejected);
    }

    /** How many there are of each state. */
    public static AccountSummary summary(Collection<State> states, long rejectedBefore) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return new AccountSummary(
                counts.getOrDefault(State.KEPT, 0),
                counts.getOrDefault(State.CONFIRMED, 0),
                counts.getOrDefault(State.CONTESTED, 0),
                counts.getOrDefault(State.REFERENCE, 0),
                counts.getOrDefault(State.ASKED, 0),
                counts.getOrDefault(State.INSTRUCTION, 0),
                counts.getOrDefault(State.LEFT_OUT, 0),
                Math.toIntExact(rejectedBefore));
    }
}
