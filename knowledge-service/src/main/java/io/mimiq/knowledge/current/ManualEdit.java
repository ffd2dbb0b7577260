package io.mimiq.knowledge.current;

import static java.util.Comparator.comparing;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.KnowledgePage.Located;
import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Sentences;
import io.mimiq.knowledge.page.Span;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.platform.contracts.knowledge.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a person's rewriting of the page means for its statements. An unchanged sentence keeps its statements, wherever
 * it moved; those of a removed sentence are retracted; a new sentence becomes a statement, with the edit as its source.
 */
final class ManualEdit {

    /** A section as the person left it. */
    record Edited(String id, String heading, int level, String body) {}

    record Result(KnowledgePage page, Changes changes, SourceText source) {}

    private final KnowledgePage before;
    private final List<SectionEdit> sections;
    private final SourceText source;
    private final Supplier<String> newId;

    private ManualEdit(KnowledgePage before, List<Edited> sections, String sourceId, Supplier<String> newId) {
        this.before = before;
        this.sections = sections.stream().map(SectionEdit::new).toList();
        this.source = new SourceText(
                sourceId,
                new KnowledgePage(this.sections.stream()
                                .filter(edit -> edit.differsFrom(before.section(edit.id)))
                                .map(SectionEdit::bare)
                                .toList())
                        .toMarkdown());
        this.newId = newId;
    }

    /** @param sections with distinct ids; an id of the page means that section, any other a new one */
    static Result apply(KnowledgePage before, List<Edited> sections, String sourceId, Supplier<String> newId) {
        ManualEdit edit = new ManualEdit(before, sections, sourceId, newId);
        Set<String> kept = edit.keepStatements();
        List<Statement> added = edit.addStatements();
        List<Ended> ended = before.statementIds().stream()
                .filter(id -> !kept.contains(id))
                .map(id -> new Ended(id, null, List.of()))
                .toList();
        KnowledgePage after = new KnowledgePage(
                edit.sections.stream().map(SectionEdit::section).toList());
        return new Result(after, new Changes(added, ended, List.of()), edit.source);
    }

    private Set<String> keepStatements() {
        Set<String> kept = new HashSet<>();
        for (SectionEdit edit : sections) {
            before.section(edit.id).filter(edit::saysTheSame).ifPresent(old -> {
                edit.placements.addAll(old.placements());
                kept.addAll(old.statementIds());
            });
        }
        before.statementIds().stream()
                .filter(id -> !kept.contains(id))
                .flatMap(id -> before.locate(id).stream())
                .sorted(comparing((Located old) -> old.text().length()).reversed())
                .filter(this::keep)
                .forEach(old -> kept.add(old.placement().statementId()));
        return kept;
    }

    /** Looks in the statement's own section first, then in the others from top to bottom. */
    private boolean keep(Located old) {
        String sentence = SectionEdit.sentenceAround(
                old.section().body(),
                Sentences.in(old.section().body()),
                old.placement().span());
        return sections.stream()
                .sorted(comparing(edit -> !edit.id.equals(old.section().id())))
                .anyMatch(edit -> edit.take(old, sentence));
    }

    private List<Statement> addStatements() {
        Set<String> known = knownProse();
        List<Statement> added = new ArrayList<>();
        for (SectionEdit edit : sections) {
            for (Span sentence : edit.freeSentences()) {
                String text = sentence.of(edit.body);
                if (!known.contains(text) && text.length() <= Operation.MAX_STATEMENT) {
                    added.add(say(edit, sentence, text));
                }
            }
        }
        return added;
    }

    private Statement say(SectionEdit edit, Span sentence, String text) {
        String id = newId.get();
        edit.placements.add(new Placement(id, sentence.start(), sentence.end()));
        int at = source.text().indexOf(text);
        return new Statement(id, text, List.of(source.cite(new Span(at, at + text.length()))));
    }

    /** Sentences that stood on the page without being statements; leaving them there says nothing new. */
    private Set<String> knownProse() {
        Set<String> prose = new HashSet<>();
        for (Section section : before.sections()) {
            new SectionEdit(section).freeSentences().forEach(span -> prose.add(span.of(section.body())));
        }
        return prose;
    }

    /** A section being read: where statements were found in it so far. */
    private static final class SectionEdit {
        private final String id;
        private final String heading;
        private final int level;
        private final String body;
        private final List<Placement> placements = new ArrayList<>();
        private final List<Span> sentences;

        SectionEdit(Edited edited) {
            this.id = edited.id();
            this.heading = edited.heading();
            this.level = edited.level();
            this.body = edited.body();
            this.sentences = Sentences.in(body);
        }

        SectionEdit(Section section) {
            this(new Edited(section.id(), section.heading(), section.level(), section.body()));
            placements.addAll(section.placements());
        }

        boolean saysTheSame(Section old) {
            return old.body().equals(body);
        }

        boolean differsFrom(Optional<Section> old) {
            return old.filter(this::saysTheSame).isEmpty();
        }

        Section bare() {
            return new Section(id, heading, level, body, List.of());
        }

        Section section() {
            return new Section(id, heading, level, body, placements);
        }

        boolean take(Located old, String sentence) {
            Optional<Span> free = Placement.occurrences(body, old.text()).stream()
                    .filter(this::isFree)
                    .filter(span -> sentenceAround(body, sentences, span).equals(sentence))
                    .findFirst();
            free.ifPresent(
                    span -> placements.add(new Placement(old.placement().statementId(), span.start(), span.end())));
            return free.isPresent();
        }

        List<Span> freeSentences() {
            return sentences.stream().filter(this::isFree).toList();
        }

        private boolean isFree(Span span) {
            return placements.stream().noneMatch(place -> place.span().overlaps(span));
        }

        /** The text from the start of the first sentence that {@code span} touches to the end of the last. */
        static String sentenceAround(String body, List<Span> sentences, Span span) {
            int start = span.start();
            int end = span.end();
            for (Span sentence : sentences) {
                if (sentence.overlaps(span)) {
                    start = Math.min(start, sentence.start());
                    end = Math.max(end, sentence.end());
                }
            }
            return body.substring(start, end);
        }
    }
}
