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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes a source onto the page in its own words and its own shape, one unit after the other. */
final class Extraction {

    private static final Logger LOG = Logger.getLogger(Extraction.class);
    private static final String COMMENT = "a comment in the source";
    private static final int FEW = 5;
    private static final int MOST_HINTS = 3;

    private final ChangeSetRequest.Source source;
    private final boolean isTyped;
    private final Comparison comparison;
    private final Beside beside;
    private final Placement placement;
    private final Following following;
    private final Draft draft;
    private final Optional<Instruction> told;
    private final Contexts contexts;
    private final Leading leading = new Leading();
    private final Map<Integer, Place> places = new HashMap<>();
    private final Map<Integer, Said> saids = new HashMap<>();
    private final Map<Integer, Known> same = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final Set<Integer> failed = new HashSet<>();
    private boolean isKnownBefore;

    /** @param told to add what the source's only unit says */
    Extraction(ChangeSetRequest request, Optional<Instruction> told) {
        this.told = told;
        source = request.source();
        isTyped = !source.kind().isDocument();
        Page page = new Page(request.knowledge());
        comparison = new Comparison(page, source);
        beside = new Beside(request.references());
        following = new Following(page.statements);
        placement = new Placement(request, page, () -> About.section(page, beginning()));
        contexts =
                new Contexts(source.reading(), unit -> unit.number() <= source.last() ? place(unit) : unit.headings());
        draft = new Draft(request);
    }

    ProposedChangeSet propose() {
        List<Unit> said = source.units().stream().filter(unit -> !leftOut(unit)).toList();
        said.forEach(unit -> attempt(unit, this::compare));
        said.forEach(unit -> attempt(unit, this::decide));
        Summary summary = new Summary(draft, source.units());
        String hints = hints();
        return draft.proposed(
                summary.changelog(), (summary.text() + (hints.isEmpty() ? "" : " " + hints + ".")).strip());
    }

    /** What a source says to whoever edits it is none of what it says about the topic. */
    private boolean leftOut(Unit unit) {
        boolean isComment = unit.kind() == Unit.Kind.COMMENT;
        if (isComment) {
            draft.account(unit, State.LEFT_OUT, COMMENT);
        }
        return isComment;
    }

    /** One unit that fails must not keep the others away. */
    private void attempt(Unit unit, Consumer<Unit> step) {
        int operations = draft.operations.size();
        int account = draft.account.size();
        try {
            if (!failed.contains(unit.number())) {
                step.accept(unit);
            }
        } catch (RuntimeException e) {
            failed.add(unit.number());
            Object origin = e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0];
            LOG.errorf(
                    "%s of %s is left out: %s at %s", unit, source, e.getClass().getName(), origin);
            draft.leaveOut(unit, operations, account);
        }
    }

    /** Finds what is known of it, before anything is decided: what comes again later is no older version. */
    private void compare(Unit written) {
        Place place = place(written);
        Unit unit =
                told.map(instruction -> instruction.of(written, source.text())).orElse(written);
        boolean isQuestion = Questions.isQuestion(unit.text());
        boolean isAsked = isQuestion && isFree(unit) && placement.isLoose(unit) && isLastOfFew(unit);
        if (unit.level() == 0 && !unit.text().isBlank() && !isAsked) {
            String text = shown(unit);
            List<String> context =
                    contexts.of(unit.number()).stream().map(this::key).toList();
            Claim claim = Page.claim(unit, text);
            boolean isNew = leading.isNew(unit, claim);
            Claim comparable = isNew ? claim.alone() : claim;
            Said said = new Said(unit, text, comparable, place, placement.isLoose(unit), context);
            boolean isOpen = isNew || (isReply(said) && !isKnownBefore);
            Known known = isOpen ? null : comparison.same(said).orElse(null);
            isKnownBefore = known != null;
            if (known != null) {
                same.put(unit.number(), known);
            }
            leading.next(unit, known == null && comparison.contradicted(said).isEmpty());
            saids.put(unit.number(), said);
        }
    }

    /** Its words, with the day that a word such as tomorrow means. */
    private String shown(Unit unit) {
        boolean isToday = isTyped && (unit.kind() == Unit.Kind.ITEM || isFree(unit));
        return isToday && !Questions.isQuestion(unit.text()) ? Days.shown(unit.text(), said(unit)) : unit.text();
    }

    private Place place(Unit unit) {
        return places.computeIfAbsent(unit.number(), number -> placement.of(unit));
    }

    private String key(Unit above) {
        return keys.computeIfAbsent(
                above.number(), number -> Page.claim(above, shown(above)).same());
    }

    private void decide(Unit unit) {
        Place place = place(unit);
        Said said = saids.get(unit.number());
        following.next(unit, place);
        if (unit.level() > 0) {
            heading(unit, place);
        } else if (said == null) {
            boolean isBlank = unit.text().isBlank();
            draft.account(unit, isBlank ? State.LEFT_OUT : State.ASKED, isBlank ? "has no text" : null);
        } else {
            statement(said, same.get(unit.number()));
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

    private void statement(Said said, @Nullable Known known) {
        Boolean task = Forms.task(said.unit().form());
        boolean isDone = Boolean.TRUE.equals(task);
        Optional<Known> other = known != null ? Optional.empty() : comparison.contradicted(said);
        if (known != null) {
            following.stays(known);
            if ((isDone && known.isOpenTask()) || (Boolean.FALSE.equals(task) && known.isDoneTask())) {
                draft.mark(said.unit(), known, isDone);
            } else {
                draft.confirm(said.unit(), known);
            }
        } else if (other.isPresent()) {
            draft.contradict(said.unit(), said.text(), other.get());
        } else {
            compareBeside(said);
            Spot spot = following.spot(said.unit(), said.place(), said.context());
            String id = draft.add(said.unit(), said.text(), said.place(), spot);
            following.added(said.place(), id, spot);
            if (isDone) {
                comparison.openTasks(said.claim()).forEach(open -> draft.mark(said.unit(), open, true));
            }
        }
    }

    /** What is kept beside something that is almost the same, and what a source beside the page says otherwise. */
    private void compareBeside(Said said) {
        String quote = Titles.quoted(said.text());
        comparison
                .similar(said)
                .filter(like -> !like.claim().same().equals(said.claim().same()))
                .ifPresent(like -> draft.hints.add(quote + " is similar to " + Titles.quoted(like.text())));
        beside.otherwise(said.unit(), said.claim())
                .ifPresent(other -> draft.hints.add(quote + " differs from " + Titles.quoted(other.text()) + " in "
                        + Titles.quoted(other.title() == null ? "another source" : Titles.readable(other.title()))));
    }

    private String hints() {
        String hints = draft.hints.stream().limit(MOST_HINTS).collect(Collectors.joining(", "));
        int more = draft.hints.size() - MOST_HINTS;
        return more > 0 ? hints + " and " + more + " more" : hints;
    }

    /** {@code Yes.}: what it says depends on what was said before. A line that ends in no mark is a name. */
    private boolean isReply(Said said) {
        String text = said.unit().text().strip();
        boolean isSentence =
                source.reading().units().size() == 1 || ".!…。！".indexOf(text.charAt(text.length() - 1)) >= 0;
        return said.unit().kind() == Unit.Kind.SENTENCE
                && said.context().isEmpty()
                && isSentence
                && said.claim().isReply(said.unit().attribution() != null);
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
                .filter(unit -> unit.level() == 0 && unit.kind() != Unit.Kind.COMMENT && placement.isLoose(unit))
                .findFirst()
                .map(Unit::text)
                .orElse("");
    }
}
