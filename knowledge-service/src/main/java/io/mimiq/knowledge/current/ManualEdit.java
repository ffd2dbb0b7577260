package io.mimiq.knowledge.current;

import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Passage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import io.mimiq.knowledge.page.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a person's rewriting of the page means for its statements. Unchanged words keep their statements, wherever they
 * moved; new words become statements, with the edit as their source. These supersede those in whose places they stand;
 * others of removed words are retracted.
 */
final class ManualEdit {

    /** A section as the person left it. */
    record Edited(String id, String heading, int level, String body) {}

    record Result(KnowledgePage page, Changes changes, SourceText source) {}

    private final Map<String, Section> before = new HashMap<>();
    private final List<Edited> sections;
    private final Supplier<String> newId;
    private final Map<String, EditedSection> rewritten = new HashMap<>();
    /** Where the bodies of the rewritten sections begin in the source. */
    private final Map<String, Integer> offsets = new HashMap<>();

    private final SourceText source;

    private ManualEdit(KnowledgePage page, List<Edited> sections, String sourceId, Supplier<String> newId) {
        this.sections = sections;
        this.newId = newId;
        page.sections().forEach(section -> before.put(section.id(), section));
        sections.stream()
                .filter(edited -> !saysTheSame(edited))
                .forEach(edited -> rewritten.put(edited.id(), new EditedSection(edited)));
        this.source = new SourceText(sourceId, write());
    }

    /** @param sections with distinct ids; an id of the page means that section, any other a new one */
    static Result apply(KnowledgePage before, List<Edited> sections, String sourceId, Supplier<String> newId) {
        ManualEdit edit = new ManualEdit(before, sections, sourceId, newId);
        edit.recognise(before);
        List<Statement> added = edit.addStatements();
        KnowledgePage after =
                new KnowledgePage(sections.stream().map(edit::section).toList());
        Set<String> kept = after.statementIds();
        Map<String, String> replaced = edit.replaced(after, added, kept);
        List<Ended> ended = before.statementIds().stream()
                .filter(id -> !kept.contains(id))
                .map(id -> new Ended(id, replaced.get(id), List.of()))
                .toList();
        return new Result(after, new Changes(added, ended, List.of()), edit.source);
    }

    /** What moved to another section was not replaced. */
    private Map<String, String> replaced(KnowledgePage after, List<Statement> added, Set<String> kept) {
        Set<String> ids = added.stream().map(Statement::id).collect(Collectors.toSet());
        Map<String, String> replaced = new HashMap<>();
        for (Section section : after.sections()) {
            Section old = before.get(section.id());
            if (old != null && rewritten.containsKey(section.id())) {
                replaced.putAll(Rewording.of(old, section, ids));
            }
        }
        replaced.keySet().removeAll(kept);
        return replaced;
    }

    private boolean saysTheSame(Edited edited) {
        Section old = before.get(edited.id());
        return old != null && old.body().equals(edited.body());
    }

    private String write() {
        StringBuilder text = new StringBuilder();
        for (Edited edited : sections) {
            if (rewritten.containsKey(edited.id())) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append("#".repeat(edited.level()))
                        .append(' ')
                        .append(edited.heading())
                        .append("\n\n");
                offsets.put(edited.id(), text.length());
                text.append(edited.body().stripTrailing()).append('\n');
            }
        }
        return text.toString();
    }

    private void recognise(KnowledgePage page) {
        Set<String> same = new HashSet<>();
        sections.stream().filter(this::saysTheSame).forEach(edited -> same.add(edited.id()));
        List<FormerPassage> former = new ArrayList<>();
        page.sections().stream()
                .filter(section -> !same.contains(section.id()))
                .forEach(section -> former.addAll(FormerPassage.of(section)));
        List<EditedSection> all = sections.stream()
                .filter(edited -> rewritten.containsKey(edited.id()))
                .map(edited -> rewritten.get(edited.id()))
                .toList();
        new Recognition(all, former).run();
    }

    private Section section(Edited edited) {
        EditedSection section = rewritten.get(edited.id());
        if (section != null) {
            return section.section();
        }
        Section old = Objects.requireNonNull(before.get(edited.id()));
        return old.renamed(edited.heading()).at(edited.level());
    }

    private List<Statement> addStatements() {
        List<Statement> added = new ArrayList<>();
        for (Edited edited : sections) {
            EditedSection section = rewritten.get(edited.id());
            for (int i = 0; section != null && i < section.count(); i++) {
                if (!section.isKnown(i)) {
                    added.add(say(section, i));
                }
            }
        }
        return added;
    }

    private Statement say(EditedSection section, int i) {
        String id = newId.get();
        Passage passage = section.passage(i);
        int offset = offsets.getOrDefault(section.id(), 0);
        section.say(i, id);
        Span span = new Span(passage.start() + offset, passage.end() + offset);
        return new Statement(id, passage.said(section.body()), List.of(source.cite(span)));
    }
}
