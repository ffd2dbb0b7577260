package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.reading.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the units that operations cite. */
final class CitedUnits {

    private final List<Unit> units;
    private final Map<Span, Unit> bySpan = new HashMap<>();

    CitedUnits(List<Unit> units) {
        this.units = units;
        units.forEach(unit -> bySpan.put(new Span(unit.start(), unit.end()), unit));
    }

    /** The unit between these offsets. */
    Optional<Unit> exactly(int start, int end) {
        return Optional.ofNullable(bySpan.get(new Span(start, end)));
    }

    /** The units that these spans touch, in reading order. */
    List<Unit> of(List<Span> spans) {
        if (spans.size() == 1) {
            Optional<Unit> unit = exactly(spans.get(0).start(), spans.get(0).end());
            if (unit.isPresent()) {
                return List.of(unit.get());
            }
        }
        return units.stream()
                .filter(unit -> spans.stream().anyMatch(span -> span.start() < unit.end() && span.end() > unit.start()))
                .toList();
    }

    /** The units that a provider would put onto the page, or keeps beside it, by their numbers. */
    Set<Integer> said(ProposedChangeSet proposed) {
        Set<Integer> said = new HashSet<>();
        for (Operation operation : proposed.operations()) {
            if (operation instanceof Operation.AddStatement add) {
                of(add.evidence()).forEach(unit -> said.add(unit.number()));
            }
        }
        proposed.account().stream()
                .filter(each -> each.state() == State.REFERENCE)
                .flatMap(each -> exactly(each.start(), each.end()).stream())
                .forEach(unit -> said.add(unit.number()));
        return said;
    }

    static List<Span> evidence(Operation operation) {
        return operation.accept(new Evidence());
    }

    private static final class Evidence implements Operation.Visitor<List<Span>> {

        @Override
        public List<Span> add(Operation.AddStatement add) {
            return add.evidence();
        }

        @Override
        public List<Span> supersede(Operation.SupersedeStatement supersede) {
            return supersede.evidence();
        }

        @Override
        public List<Span> retract(Operation.RetractStatement retract) {
            return retract.evidence();
        }

        @Override
        public List<Span> conflict(Operation.ConflictStatement conflict) {
            return conflict.evidence();
        }

        @Override
        public List<Span> confirm(Operation.ConfirmStatement confirm) {
            return confirm.evidence();
        }

        @Override
        public List<Span> mark(Operation.MarkTask mark) {
            return mark.evidence();
        }

        @Override
        public List<Span> upsert(Operation.UpsertSection upsert) {
            return List.of();
        }

        @Override
        public List<Span> layOut(Operation.LayOutSection layOut) {
            return List.of();
        }

        @Override
        public List<Span> move(Operation.MoveSection move) {
            return List.of();
        }

        @Override
        public List<Span> remove(Operation.RemoveSection remove) {
            return List.of();
        }
    }

    /** All of a unit. */
    static List<Span> evidence(Unit unit) {
        return List.of(new Span(unit.start(), unit.end()));
    }
}
