package io.mimiq.knowledge.changeset;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.knowledge.changeset.Account.Waiting;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.web.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what becomes of each unit of a part of a source, and objects if it is unknown of one. */
final class AccountGuard {

    /** Retracting is what a unit told us to do, whether it waits or not. */
    private static final List<State> PRECEDENCE = List.of(State.KEPT, State.CONFIRMED, State.INSTRUCTION);

    private static final int MOST_NAMED = 20;

    private final ChangeSetPlan.Accepted plan;
    private final Set<String> sections;
    private final Map<String, String> proposedSections;
    private final Cited units;
    private final @Nullable Fate[] fates;
    private final List<List<Waiting>> waiting = new ArrayList<>();

    private AccountGuard(List<Unit> units, ChangeSetPlan.Accepted plan) {
        this.plan = plan;
        this.sections =
                plan.applied().page().sections().stream().map(Section::id).collect(toSet());
        this.proposedSections = plan.proposed().stream()
                .map(Proposed::operation)
                .filter(UpsertSection.class::isInstance)
                .collect(
                        toMap(operation -> ((UpsertSection) operation).sectionId(), Operation::id, (one, more) -> one));
        this.units = new Cited(units);
        this.fates = new Fate[units.size()];
        units.forEach(unit -> waiting.add(new ArrayList<>()));
    }

    /** Either the entries of an account, or what is wrong with it. */
    record Result(List<Entry> entries, List<Violation> violations) {}

    static Result inspect(Reading reading, Span part, List<Disposition> account, ChangeSetPlan.Accepted plan) {
        List<Unit> units = reading.units().stream()
                .filter(unit -> part.start() <= unit.start() && unit.start() < part.end())
                .toList();
        AccountGuard guard = new AccountGuard(units, plan);
        guard.cite();
        guard.dispose(account);
        return guard.result();
    }

    private void cite() {
        for (Operation operation : plan.operations()) {
            Citing.of(operation)
                    .ifPresent(citing -> citing.evidence().forEach(span -> cite(Span.of(span), citing.fate())));
        }
        for (Proposed proposed : plan.proposed()) {
            Citing.of(proposed.operation())
                    .ifPresent(citing -> citing.evidence()
                            .forEach(span -> propose(Span.of(span), proposed.operation(), citing.fate())));
        }
    }

    private void cite(Span span, Fate fate) {
        for (int unit : units.at(span)) {
            Fate known = fates[unit];
            if (known == null || PRECEDENCE.indexOf(fate.state()) < PRECEDENCE.indexOf(known.state())) {
                fates[unit] = fate;
            }
        }
    }

    private void propose(Span span, Operation operation, Fate then) {
        if (then.state() == State.INSTRUCTION) {
            cite(span, then);
            return;
        }
        for (int unit : units.at(span)) {
            waiting.get(unit).add(new Waiting(operation.id(), then));
        }
    }

    /** What is said of a unit counts only if no operation cites it. */
    private void dispose(List<Disposition> account) {
        for (Disposition disposition : account) {
            for (int unit : units.at(new Span(disposition.start(), disposition.end()))) {
                if (fates[unit] == null && waiting.get(unit).isEmpty()) {
                    dispose(unit, disposition);
                }
            }
        }
    }

    private void dispose(int unit, Disposition disposition) {
        String section = disposition.sectionId();
        Fate fate = new Fate(disposition.state(), null, section, disposition.reason());
        if (!isOnPage(disposition.state()) || sections.contains(section)) {
            fates[unit] = fate;
        } else if (proposedSections.containsKey(section)) {
            waiting.get(unit)
                    .add(new Waiting(proposedSections.get(section), new Fate(State.KEPT, null, section, null)));
        }
    }

    /** Without an operation, only a heading can be on the page: as that of a section. */
    private static boolean isOnPage(State state) {
        return state == State.KEPT || state == State.CONFIRMED || state == State.CONTESTED;
    }

    private Result result() {
        List<Entry> entries = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < fates.length; i++) {
            Unit unit = units.unit(i);
            if (fates[i] == null && waiting.get(i).isEmpty()) {
                missing.add(unit.number());
            }
            entries.add(Entry.of(unit, fates[i], waiting.get(i)));
        }
        return new Result(entries, missing.isEmpty() ? List.of() : List.of(violation(missing)));
    }

    private static Violation violation(List<Integer> missing) {
        String numbers = missing.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        int more = missing.size() - MOST_NAMED;
        return new Violation(
                "account",
                "says nothing of the source's units " + numbers + (more > 0 ? " and " + more + " more" : ""));
    }
}
