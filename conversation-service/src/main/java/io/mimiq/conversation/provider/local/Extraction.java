package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.local.Comparison.Said;
import io.mimiq.conversation.provider.local.Following.Spot;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.reading.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes a source onto the page in its own words and its own shape, one unit after the other. */
final class Extraction {

    private static final Logger LOG = Logger.getLogger(Extraction.class);
    private static final int FEW = 8;

    private final ChangeSetRequest.Source source;
    private final Comparison comparison;
    private final Placement placement;
    private final Following following;
    private final Draft draft;
    private final Tally tally;
    private final boolean isTyped;
    private final Optional<Instruction> told;

    /** @param told to add what the source's only unit says */
    Extraction(ChangeSetRequest request, Embeddings embeddings, Optional<Instruction> told) {
        source = request.source();
        isTyped = !source.kind().isDocument();
        Page page = new Page(request.knowledge());
        comparison = new Comparison(page, source);
        following = new Following(page.statements());
        placement = new Placement(request, page, () -> new About(page, embeddings).section(loose()));
        this.told = told;
        draft = new Draft(request);
        tally = new Tally();
    }

    ProposedChangeSet propose() {
        for (Unit unit : source.units()) {
            Draft.Mark before = draft.mark();
            try {
                Place place = placement.of(unit);
                following.next(unit, place);
                decide(told.map(instruction -> instruction.of(unit, source.text())).orElse(unit), place);
            } catch (RuntimeException e) {
                // one unit that cannot be handled must not keep the others away
                Object origin = e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0];
                LOG.errorf("%s of %s could not be taken in: %s at %s", unit, source, e.getClass().getName(), origin);
                draft.undo(before);
                draft.leaveOut(unit, "could not be read");
                tally.leftOut();
            }
        }
        return tally.proposed(draft);
    }

    private void decide(Unit unit, Place place) {
        if (unit.level() > 0) {
            heading(unit, place);
        } else if (unit.text().isBlank()) {
            draft.leaveOut(unit, "has no text");
            tally.leftOut();
        } else if (isLooseQuestion(unit)) {
            draft.account(unit, State.ASKED);
            tally.asked(unit.text());
        } else {
            statement(unit, place);
        }
    }

    private void heading(Unit unit, Place place) {
        boolean isNew = !place.isOnPage();
        draft.heading(unit, place);
        tally.heading(place, isNew);
    }

    private void statement(Unit unit, Place place) {
        String text = isTyped ? dated(unit) : unit.text();
        List<String> parents = unit.parents().stream()
                .map(number -> Page.key(source.reading().unit(number)))
                .toList();
        Said said = new Said(unit, Page.claim(unit, text), place, placement.isLoose(unit), parents);
        Optional<Known> same = comparison.same(said);
        if (same.isPresent()) {
            repeat(unit, same.get());
            return;
        }
        Optional<Known> contradicted = comparison.contradicted(said);
        if (contradicted.isPresent()) {
            draft.contradict(unit, text, contradicted.get());
            tally.contested(text, contradicted.get());
            return;
        }
        Spot spot = following.spot(unit, place, parents);
        boolean isNew = !place.isOnPage();
        String id = draft.add(unit, text, place, spot.after(), spot.form());
        following.added(place, id, spot);
        tally.added(place, isNew);
        if (Boolean.TRUE.equals(Forms.task(unit.form()))) {
            comparison.tasks(said.claim()).stream().filter(Known::isOpenTask).forEach(task -> draft.mark(unit, task, true));
        }
    }

    private void repeat(Unit unit, Known known) {
        following.stays(known);
        if (known.isOpenTask() && Boolean.TRUE.equals(Forms.task(unit.form()))) {
            draft.mark(unit, known, true);
            tally.done(unit.text());
        } else {
            draft.confirm(unit, known);
            tally.confirmed();
        }
    }

    /** Typed in between, not put on a list of what is open. */
    private boolean isLooseQuestion(Unit unit) {
        return isTyped
                && source.reading().units().size() <= FEW
                && unit.kind() == Unit.Kind.SENTENCE
                && unit.attribution() == null
                && unit.parents().isEmpty()
                && unit.form().in().isEmpty()
                && placement.isLoose(unit)
                && Questions.isQuestion(unit.text());
    }

    private String dated(Unit unit) {
        boolean byOthers = unit.attribution() != null || Forms.isQuoted(unit.form());
        boolean isCode = unit.kind() == Unit.Kind.CODE || unit.kind() == Unit.Kind.LABEL;
        return byOthers || isCode || Questions.isQuestion(unit.text()) ? unit.text() : Days.shown(unit.text(), said(unit));
    }

    /** The day of the meeting it was said at, if a heading above names one. */
    private LocalDate said(Unit unit) {
        return unit.headings().stream()
                .flatMap(number -> Dates.days(source.reading().unit(number).text()).stream())
                .reduce((first, last) -> last)
                .orElse(source.date());
    }

    private String loose() {
        return source.units().stream()
                .filter(unit -> unit.level() == 0 && placement.isLoose(unit))
                .limit(FEW)
                .map(Unit::text)
                .collect(Collectors.joining(" "));
    }
}
