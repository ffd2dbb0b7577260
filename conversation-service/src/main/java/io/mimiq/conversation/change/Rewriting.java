package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.LayOutSection;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.contracts.knowledge.Revised.How;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of what a provider proposes for a revision alone, as if the earlier ones had never been read, what it changes on the
 * page that has them: what is the same is confirmed and stays where it is, and what is changed, added or removed waits for a
 * person. Only what is kept beside the page is brought up to date at once.
 */
final class Rewriting {

    private final ChangeSetRequest request;
    private final Editions editions;
    private final CitedUnits cited;
    private final Standing standing;
    private final boolean staysBeside;
    private final List<Operation> confirmed = new ArrayList<>();
    private final List<Operation> written = new ArrayList<>();
    private final List<Disposition> account = new ArrayList<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    /** Statements of earlier revisions that the newest one confirms or replaces. */
    private final Set<String> carriedOn = new HashSet<>();

    private final Places places;

    private int changed;
    private int added;
    private int removed;

    private Rewriting(ChangeSetRequest request, Editions editions, ProposedChangeSet proposed) {
        this.request = request;
        this.editions = editions;
        this.cited = new CitedUnits(request.source().units());
        this.standing = new Standing(request.source().reading());
        this.places = new Places(editions, cited, proposed);
        this.staysBeside = proposed.account().stream().anyMatch(each -> each.state() == State.REFERENCE);
    }

    /** A change set, and the operations of it that wait for a person. */
    record Rewritten(ProposedChangeSet proposed, List<String> waiting) {}

    static Rewritten of(ChangeSetRequest request, Editions editions, ProposedChangeSet proposed) {
        return new Rewriting(request, editions, proposed).rewrite(proposed);
    }

    private Rewritten rewrite(ProposedChangeSet proposed) {
        Set<Integer> said = cited.said(proposed);
        request.source().units().forEach(unit -> carry(unit, said));
        proposed.operations().forEach(this::rewrite);
        proposed.account().forEach(this::dispose);
        List<Operation> operations = new ArrayList<>(confirmed);
        List<Operation> removals = new ArrayList<>();
        boolean isLast =
                request.source().last() == request.source().reading().units().size();
        if (isLast) {
            remove(operations, removals);
        }
        operations.addAll(places.needed(written, used(), waiting));
        List<Operation> moves = isLast ? Reordering.moves(request, editions, cited, account) : List.of();
        moves.forEach(each -> waiting.add(each.id()));
        operations.addAll(moves);
        operations.addAll(removals);
        List<Operation> layouts = layouts();
        operations.addAll(layouts);
        String summary = new Tally(changed, added, removed, moved(moves), layouts.size(), confirmed.size())
                .of(request.source().title());
        return new Rewritten(
                new ProposedChangeSet(operations, account, summary, summary, proposed.review(), proposed.truncated()),
                List.copyOf(waiting));
    }

    // -- what is the same --------------------------------------------------------------------------------------------

    private void carry(Unit unit, Set<Integer> said) {
        Carried known = editions.carried(unit);
        if (known == null) {
            return;
        }
        String statement = known.statementId();
        if (statement == null) {
            Optional.ofNullable(known.reason()).ifPresent(reason -> account.add(leftOut(unit, reason)));
        } else if (known.how() == How.SAME) {
            confirmed.add(new ConfirmStatement(id("same", unit), statement, CitedUnits.evidence(unit)));
            carryOn(unit, statement);
        } else if (known.how() == How.MARKED) {
            wait(new MarkTask(id("marked", unit), statement, isDone(unit), CitedUnits.evidence(unit)));
            changed++;
            carryOn(unit, statement);
        } else if (said.contains(unit.number())) {
            carryOn(unit, statement);
        }
    }

    private void carryOn(Unit unit, String statement) {
        carriedOn.add(statement);
        standing.put(editions.sectionOf(statement), unit, statement);
    }

    private static boolean isDone(Unit unit) {
        List<Container> in = unit.form().in();
        return !in.isEmpty() && Boolean.TRUE.equals(in.get(in.size() - 1).done());
    }

    // -- what the provider would do ----------------------------------------------------------------------------------

    private void rewrite(Operation operation) {
        if (operation instanceof AddStatement add) {
            add(add);
        } else if (operation instanceof UpsertSection upsert) {
            upsert(upsert);
        } else if (operation instanceof MoveSection move) {
            if (places.known(move.sectionId()) == null) {
                write(new MoveSection(move.id(), move.sectionId(), places.section(move.after())));
            }
        } else if (operation instanceof RemoveSection remove) {
            write(remove);
        } else if (!isSame(CitedUnits.evidence(operation))) {
            if (operation instanceof ConfirmStatement) {
                written.add(operation);
            } else {
                changed++;
                wait(operation);
            }
        }
    }

    /** Whether the earlier revision said it already: then nothing follows from it now. */
    private boolean isSame(List<Operation.Span> evidence) {
        List<Unit> units = cited.of(evidence);
        return !units.isEmpty()
                && units.stream()
                        .map(editions::carried)
                        .allMatch(known -> known != null && known.how() != How.CHANGED && known.sectionId() == null);
    }

    private void add(AddStatement add) {
        List<Unit> units = cited.of(add.evidence());
        if (units.isEmpty()) {
            wait(add);
            return;
        }
        Unit first = units.get(0);
        if (isSame(add.evidence())) {
            standing.known(add.statementId(), editions.same(first));
            return;
        }
        Optional<String> old = units.stream()
                .flatMap(unit -> Optional.ofNullable(editions.changed(unit)).stream())
                .findFirst();
        if (old.isPresent()) {
            replace(
                    first,
                    old.get(),
                    new SupersedeStatement(add.id(), old.get(), add.statementId(), add.text(), add.evidence()));
            return;
        }
        AddStatement placed = standing.placed(add, Objects.requireNonNull(places.section(add.sectionId())), first);
        standing.put(placed.sectionId(), first, placed.statementId());
        added++;
        wait(placed);
    }

    private void replace(Unit unit, String old, SupersedeStatement supersede) {
        standing.put(editions.sectionOf(old), unit, supersede.replacementId());
        changed++;
        wait(supersede);
    }

    private void upsert(UpsertSection upsert) {
        String known = places.known(upsert.sectionId());
        if (known == null) {
            write(new UpsertSection(
                    upsert.id(),
                    upsert.sectionId(),
                    upsert.heading(),
                    upsert.body(),
                    places.section(upsert.after()),
                    upsert.level()));
            return;
        }
        Knowledge.Section old = editions.section(known);
        Integer level = upsert.level() == null || upsert.level() == old.level() ? null : upsert.level();
        if (level != null || !old.heading().equals(upsert.heading())) {
            changed++;
            write(new UpsertSection(upsert.id(), known, upsert.heading(), null, null, level));
        }
    }

    private void dispose(Disposition disposition) {
        String section = places.section(disposition.sectionId());
        account.add(new Disposition(
                disposition.start(), disposition.end(), disposition.state(), section, disposition.reason()));
        Optional<Unit> unit = cited.exactly(disposition.start(), disposition.end());
        if (disposition.state() == State.REFERENCE) {
            unit.ifPresent(this::replaceOnPage);
        } else if (section != null) {
            unit.flatMap(heading -> Respelling.of(editions, written, heading, section, id("heading", heading)))
                    .ifPresent(renaming -> {
                        changed++;
                        write(renaming);
                    });
        }
    }

    /** What a person took onto the page of a document beside it. */
    private void replaceOnPage(Unit unit) {
        String old = editions.changed(unit);
        if (old != null) {
            String replacement = id("replacement", unit);
            replace(
                    unit,
                    old,
                    new SupersedeStatement(
                            id("replace", unit), old, replacement, unit.text(), CitedUnits.evidence(unit)));
        }
    }

    private void wait(Operation operation) {
        written.add(operation);
        if (!(operation instanceof ConflictStatement)) {
            waiting.add(operation.id());
        }
    }

    private void write(Operation operation) {
        written.add(operation);
        if (!staysBeside) {
            waiting.add(operation.id());
        }
    }

    // -- what is gone ------------------------------------------------------------------------------------------------

    private void remove(List<Operation> retractions, List<Operation> removals) {
        Gone gone = new Gone(request, editions.removed(carriedOn));
        removed = gone.statements().size();
        retractions.addAll(gone.retractions());
        removals.addAll(gone.removals(editions, used()));
        gone.retractions().forEach(each -> waiting.add(each.id()));
        removals.forEach(each -> waiting.add(each.id()));
    }

    private int moved(List<Operation> moves) {
        return (int) moves.stream()
                .filter(move -> editions.hasSection(((MoveSection) move).sectionId()))
                .count();
    }

    /** Last of all: it is about what stands there then. */
    private List<Operation> layouts() {
        List<Operation> layouts = new ArrayList<>();
        for (String section : editions.relaid(request.source().units())) {
            layouts.add(new LayOutSection(request.newId("layout", layouts.size()), section, standing.laidOut(section)));
        }
        layouts.forEach(each -> waiting.add(each.id()));
        return layouts;
    }

    /** The sections that the newest revision has or writes into. */
    private Set<String> used() {
        Set<String> used = places.used();
        account.forEach(each -> Optional.ofNullable(each.sectionId()).ifPresent(used::add));
        written.stream()
                .filter(AddStatement.class::isInstance)
                .forEach(add -> used.add(((AddStatement) add).sectionId()));
        return used;
    }

    private String id(String kind, Unit unit) {
        return request.newId(kind, unit.number());
    }

    private static Disposition leftOut(Unit unit, String reason) {
        return new Disposition(unit.start(), unit.end(), State.LEFT_OUT, null, reason);
    }
}
