package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change set while it is being made: what becomes of one unit after the other. */
final class Draft {

    final List<Operation> operations = new ArrayList<>();
    final List<Disposition> account = new ArrayList<>();
    /** How many statements each section gains, the new ones in any case. */
    final Map<Place, Integer> added = new LinkedHashMap<>();

    final List<Place> made = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<String> reopened = new ArrayList<>();
    /** Each new text and what it contradicts. */
    final List<List<String>> contested = new ArrayList<>();
    /** What is worth a look beside new texts. */
    final List<String> hints = new ArrayList<>();

    private final ChangeSetRequest request;
    private int ids;

    Draft(ChangeSetRequest request) {
        this.request = request;
    }

    ProposedChangeSet proposed(String changelog, String summary) {
        return proposed(changelog, summary, false, null);
    }

    /**
     * @param review nothing is applied before a person has agreed
     * @param references to take onto the page
     */
    ProposedChangeSet proposed(
            String changelog, String summary, boolean review, ProposedChangeSet.@Nullable FindRelevant references) {
        return new ProposedChangeSet(operations, account, changelog, summary, review, false, references);
    }

    /** Makes the section, and those above it, unless the page has it. */
    void open(Place place) {
        if (!place.onPage && !place.isTop()) {
            open(place.parent);
            write(place, null);
        }
    }

    void write(Place place, @Nullable String body) {
        String after = place.before().map(before -> before.id).orElse(null);
        operations.add(new Operation.UpsertSection(id(), place.id, place.heading, body, after, place.level));
        if (after == null && place.isFirst()) {
            operations.add(new Operation.MoveSection(id(), place.id, null));
        }
        place.onPage = true;
        made.add(place);
        added.put(place, 0);
    }

    void remove(Place place) {
        operations.add(new Operation.RemoveSection(id(), place.id));
    }

    /** Puts the text of the unit into the section; returns the id of the new statement. */
    String add(Unit unit, String text, Place place, Following.Spot spot) {
        open(place);
        String statement = request.newId("statement", unit.number());
        operations.add(
                new Operation.AddStatement(id(), statement, text, place.id, evidence(unit), spot.after(), spot.form()));
        added.merge(place, 1, Integer::sum);
        return statement;
    }

    void confirm(Unit unit, Known known) {
        operations.add(new Operation.ConfirmStatement(id(), known.id(), evidence(unit)));
    }

    void mark(Unit unit, Known task, boolean isDone) {
        operations.add(new Operation.MarkTask(id(), task.id(), isDone, evidence(unit)));
        (isDone ? done : reopened).add(unit.text());
    }

    void contradict(Unit unit, String text, Known known) {
        String alternative = request.newId("alternative", unit.number());
        operations.add(new Operation.ConflictStatement(id(), known.id(), alternative, text, evidence(unit)));
        contested.add(List.of(text, known.text()));
    }

    void retract(Unit unit, Known known) {
        operations.add(new Operation.RetractStatement(id(), known.id(), evidence(unit)));
    }

    void replace(Unit unit, String text, Known known) {
        String replacement = request.newId("replacement", operations.size());
        operations.add(new Operation.SupersedeStatement(id(), known.id(), replacement, text, evidence(unit)));
    }

    void rename(Place place, String heading) {
        operations.add(new Operation.UpsertSection(id(), place.id, heading, null, null, null));
    }

    /** The heading became the section, or was it before. */
    void heading(Unit unit, Place place) {
        open(place);
        account.add(new Disposition(unit.start(), unit.end(), State.KEPT, place.id, null));
    }

    /** The same of all units. */
    void account(State state) {
        request.source().units().forEach(unit -> account(unit, state, null));
    }

    void account(Unit unit, State state, @Nullable String reason) {
        account.add(new Disposition(unit.start(), unit.end(), state, null, reason));
    }

    /** Leaves out a unit that failed half-way; the sections that were made for it stay. */
    void leaveOut(Unit unit, int firstOperation, int firstDisposition) {
        operations
                .subList(firstOperation, operations.size())
                .removeIf(operation -> !(operation instanceof Operation.UpsertSection));
        account.subList(firstDisposition, account.size()).clear();
        account(unit, State.LEFT_OUT, "could not be read");
    }

    private String id() {
        return request.newId("operation", ++ids);
    }

    private static List<Span> evidence(Unit unit) {
        return List.of(new Span(unit.start(), unit.end()));
    }
}
