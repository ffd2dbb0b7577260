package io.mimiq.knowledge.page;

import static java.util.Comparator.comparingInt;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page: a heading of a level from 2 to 6, a Markdown body, and the places in that body where statements stand, in reading order
 * and without overlap. Edits work by offset and are deterministic: they touch the text of one statement and the glue
 * around it, nothing else.
 */
public record Section(String id, String heading, int level, String body, List<Placement> placements) {

    private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+$");

    public Section {
        placements = placements.stream().sorted(comparingInt(Placement::start)).toList();
        requireConsistent(id, body, placements);
    }

    public static Section empty(String id, String heading, int level) {
        return new Section(id, heading, level, "", List.of());
    }

    Knowledge.Section view() {
        List<Knowledge.Place> places = placements.stream()
                .map(place -> new Knowledge.Place(place.start(), place.end()))
                .toList();
        return new Knowledge.Section(id, heading, level, body, statementIds(), places);
    }

    public List<String> statementIds() {
        return placements.stream().map(Placement::statementId).toList();
    }

    public Optional<Placement> placementOf(String statementId) {
        return placements.stream()
                .filter(placement -> placement.statementId().equals(statementId))
                .findFirst();
    }

    public String textOf(Placement placement) {
        return placement.text(body);
    }

    public Section renamed(String newHeading) {
        return new Section(id, newHeading, level, body, placements);
    }

    public Section at(int newLevel) {
        return new Section(id, heading, newLevel, body, placements);
    }

    /** With the statement at the end: as an item if the body ends in a list, else as a sentence of the last paragraph. */
    public Section add(String statementId, String text, @Nullable Form form, @Nullable String after) {
        Markdown.Splice splice = Markdown.append(body, text);
        return splice(splice, statementId, text);
    }

    public boolean isCode(Placement placement) {
        return false;
    }

    /** With the task ticked, or open again, whose item the statement is; empty if it is no task. */
    public Optional<Section> mark(String statementId, boolean done) {
        Placement task = required(statementId);
        Matcher box = BOX.matcher(body.substring(0, task.start()));
        if (!box.find()) {
            return Optional.empty();
        }
        String marked = body.substring(0, box.start(1)) + (done ? "x" : " ") + body.substring(box.end(1));
        return Optional.of(new Section(id, heading, level, marked, placements));
    }

    /** With other words, of another statement, where {@code statementId} stood. */
    public Section replace(String statementId, String replacementId, String text) {
        Placement old = required(statementId);
        return without(old).splice(new Markdown.Splice(old.start(), old.end(), "", ""), replacementId, text);
    }

    /** Without the statement, its text, and the list marker or space that only it needed. */
    public Section remove(String statementId) {
        Placement old = required(statementId);
        Section others = without(old);
        Span tidy = Markdown.removal(body, old.span());
        boolean cutsOthers =
                others.placements.stream().anyMatch(other -> other.span().overlaps(tidy));
        Span cut = cutsOthers ? old.span() : tidy;
        return new Section(id, heading, level, cutOut(cut), others.shifted(cut.end(), cut.start() - cut.end()));
    }

    /** With another body in which every statement of this section still stands; empty when one has no place in it. */
    public Optional<Section> rewritten(String newBody) {
        return Placing.place(newBody, this).map(places -> new Section(id, heading, level, newBody, places));
    }

    private Section splice(Markdown.Splice splice, String statementId, String text) {
        String inserted = splice.before() + text + splice.after();
        String newBody = body.substring(0, splice.from()) + inserted + body.substring(splice.to());
        int start = splice.from() + splice.before().length();
        List<Placement> moved =
                new ArrayList<>(shifted(splice.to(), inserted.length() - (splice.to() - splice.from())));
        moved.add(new Placement(statementId, start, start + text.length()));
        return new Section(id, heading, level, newBody, moved);
    }

    private String cutOut(Span cut) {
        return body.substring(0, cut.start()) + body.substring(cut.end());
    }

    private List<Placement> shifted(int from, int by) {
        return placements.stream()
                .map(place -> place.start() < from ? place : place.shifted(by))
                .toList();
    }

    private Section without(Placement gone) {
        return new Section(
                id,
                heading,
                level,
                body,
                placements.stream().filter(place -> !place.equals(gone)).toList());
    }

    private Placement required(String statementId) {
        return placementOf(statementId)
                .orElseThrow(() -> new IllegalArgumentException("not in section " + id + ": " + statementId));
    }

    private static void requireConsistent(String id, String body, List<Placement> placements) {
        int free = 0;
        for (Placement place : placements) {
            if (place.start() < free || place.end() <= place.start() || place.end() > body.length()) {
                throw new IllegalArgumentException("section " + id + " has no room for " + place.statementId());
            }
            free = place.end();
        }
    }
}
