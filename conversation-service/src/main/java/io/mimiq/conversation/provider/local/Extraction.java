package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.local.Comparison.Said;
import io.mimiq.conversation.provider.local.Following.Spot;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes a source onto the page in its own words and its own shape, one unit after the other. */
final class Extraction {

    private static final Logger LOG = Logger.getLogger(Extraction.class);
    private static final int FEW = 5;

    private final ChangeSetRequest.Source source;
    private final boolean isTyped;
    private final Comparison comparison;
    private final Placement placement;
    private final Following following;
    private final Draft draft;
    private final Optional<Instruction> told;
    private final Contexts contexts;
    private boolean isKnownBefore;

    /** @param told to add what the source's only unit says */
    Extraction(ChangeSetRequest request, Optional<Instruction> told) {
        this.told = told;
        source = request.source();
        isTyped = !source.kind().isDocument();
        contexts = new Contexts(source.reading());
        Page page = new Page(request.knowledge());
        comparison = new Comparison(page, source);
        following = new Following(page.statements);
        placement = new Placement(request, page, () -> About.section(page, beginning()));
        draft = new Draft(request);
    }

    ProposedChangeSet propose() {
        for (Unit unit : source.units()) {
            int operations = draft.operations.size();
            int account = draft.account.size();
            try {
                Place place = placement.of(unit);
                following.next(unit, place);
                decide(
                        told.map(instruction -> instruction.of(unit, source.text()))
                                .orElse(unit),
                        place);
            } catch (RuntimeException e) {
                // one unit that fails must not keep the others away
                Object origin = e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0];
                LOG.errorf(
                        "%s of %s is left out: %s at %s",
                        unit, source, e.getClass().getName(), origin);
                draft.leaveOut(unit, operations, account);
            }
        }
        Summary summary = new Summary(draft, source.units());
        return draft.proposed(summary.changelog(), summary.text());
    }

    private void decide(Unit unit, Place place) {
        boolean isQuestion = Questions.isQuestion(unit.text());
        if (unit.level() > 0) {
            heading(unit, place);
        } else if (unit.text().isBlank()) {
            draft.account(unit, State.LEFT_OUT, "has no text");
        } else if (isQuestion && isFree(unit) && placement.isLoose(unit) && isLastOfFew(unit)) {
            draft.account(unit, State.ASKED, null);
        } else {
            boolean isToday = unit.kind() == Unit.Kind.ITEM || isFree(unit);
            String text = isToday && isTyped && !isQuestion ? Days.shown(unit.text(), said(unit)) : unit.text();
            List<String> context =
                    contexts.of(unit.number()).stream().map(Page::key).toList();
            statement(text, new Said(unit, Page.claim(unit, text), place, placement.isLoose(unit), context));
        }
    }

    /** What is too long for a heading stands below it once more, whole. */
    private void heading(Unit unit, Place place) {
        if (unit.text().length() > Operation.MAX_HEADING) {
            draft.add(unit, unit.text(), place, new Following.Spot(null, Form.PARAGRAPH));
        } else {
            draft.heading(unit, place);
        }
    }

    private void statement(String text, Said said) {
        Unit unit = said.unit();
        Boolean task = Forms.task(unit.form());
        boolean isDone = Boolean.TRUE.equals(task);
        Known same =
                isReply(said) && !isKnownBefore ? null : comparison.same(said).orElse(null);
        isKnownBefore = same != null;
        Known other = same != null ? null : comparison.contradicted(said).orElse(null);
        if (same != null) {
            following.stays(same);
            if ((isDone && same.isOpenTask()) || (Boolean.FALSE.equals(task) && same.isDoneTask())) {
                draft.mark(unit, same, isDone);
            } else {
                draft.confirm(unit, same);
            }
        } else if (other != null) {
            draft.contradict(unit, text, other);
        } else {
            Spot spot = following.spot(unit, said.place(), said.context());
            String id = draft.add(unit, text, said.place(), spot);
            following.added(said.place(), id, spot);
            if (isDone) {
                comparison.openTasks(said.claim()).forEach(open -> draft.mark(unit, open, true));
            }
        }
    }

    private static boolean isReply(Said said) {
        return said.unit().kind() == Unit.Kind.SENTENCE
                && said.context().isEmpty()
                && said.claim().isReply();
    }

    /** A question that ends a short message is put to the assistant; one that goes on is answered there. */
    private boolean isLastOfFew(Unit unit) {
        int units = source.reading().units().size();
        return unit.number() == units && units <= FEW;
    }

    /** Whether a person wrote it in between, in no list and in nobody else's words. */
    private boolean isFree(Unit unit) {
        return isTyped
                && unit.kind() == Unit.Kind.SENTENCE
                && unit.attribution() == null
                && contexts.of(unit.number()).isEmpty()
                && unit.form().in().isEmpty();
    }

    /** The day of the meeting it was said at, if a heading above names one. */
    private LocalDate said(Unit unit) {
        return unit.headings().stream()
                .flatMap(number -> Dates.days(source.reading().unit(number).text()).stream())
                .reduce((first, last) -> last)
                .orElse(source.date());
    }

    private String beginning() {
        return source.units().stream()
                .filter(unit -> unit.level() == 0 && placement.isLoose(unit))
                .findFirst()
                .map(Unit::text)
                .orElse("");
    }
}
