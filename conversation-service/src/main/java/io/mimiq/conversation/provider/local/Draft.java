package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations and the account of a change set while it is being made: what becomes of one unit after the other. */
final class Draft {

    /** How far the change set was. */
    record Mark(int operations, int account) {}

    private final ChangeSetRequest request;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Disposition> account = new ArrayList<>();
    private int ids;

    Draft(ChangeSetRequest request) {
        this.request = request;
    }

    List<Operation> operations() {
        return operations;
    }

    List<Disposition> account() {
        return account;
    }

    /** Makes the section, and those above it, unless the page has it. */
    void open(Place place) {
        if (place.isOnPage() || place.parent() == null) {
            return;
        }
        open(place.parent());
        Place before = place.before();
        operations.add(new Operation.UpsertSection(
                id(), place.id(), place.heading(), null, before == null ? null : before.id(), place.level()));
        place.putOnPage();
    }

    /** Puts the text of the unit into the section; returns the id of the new statement. */
    String add(Unit unit, String text, Place place, @Nullable String after, Form form) {
        open(place);
        String statement = request.newId("statement-" + unit.number(), 0);
        operations.add(new Operation.AddStatement(id(), statement, text, place.id(), evidence(unit), after, form));
        return statement;
    }

    void confirm(Unit unit, Known known) {
        operations.add(new Operation.ConfirmStatement(id(), known.id(), evidence(unit)));
    }

    void mark(Unit unit, Known known, boolean done) {
        operations.add(new Operation.MarkTask(id(), known.id(), done, evidence(unit)));
    }

    void contradict(Unit unit, String text, Known known) {
        String alternative = request.newId("alternative-" + unit.number(), 0);
        operations.add(new Operation.ConflictStatement(id(), known.id(), alternative, text, evidence(unit)));
    }

    void retract(Unit unit, Known known) {
        operations.add(new Operation.RetractStatement(id(), known.id(), evidence(unit)));
    }

    void write(Place place, String body) {
        Place before = place.before();
        operations.add(new Operation.UpsertSection(
                id(), place.id(), place.heading(), body, before == null ? null : before.id(), place.level()));
        place.putOnPage();
    }

    void remove(Place place) {
        operations.add(new Operation.RemoveSection(id(), place.id()));
    }

    /** The heading became the section, or was it before. */
    void heading(Unit unit, Place place) {
        open(place);
        account.add(new Disposition(unit.start(), unit.end(), State.KEPT, place.id(), null));
    }

    void account(Unit unit, State state) {
        account.add(new Disposition(unit.start(), unit.end(), state, null, null));
    }

    void leaveOut(Unit unit, String reason) {
        account.add(new Disposition(unit.start(), unit.end(), State.LEFT_OUT, null, reason));
    }

    Mark mark() {
        return new Mark(operations.size(), account.size());
    }

    /** Takes back what was said since, of a unit that failed half-way; the sections that were made for it stay. */
    void undo(Mark mark) {
        List<Operation> since = operations.subList(mark.operations(), operations.size());
        since.removeIf(operation -> !(operation instanceof Operation.UpsertSection));
        account.subList(mark.account(), account.size()).clear();
    }

    private String id() {
        return request.newId("operation", ++ids);
    }

    private static List<Span> evidence(Unit unit) {
        return List.of(new Span(unit.start(), unit.end()));
    }
}
