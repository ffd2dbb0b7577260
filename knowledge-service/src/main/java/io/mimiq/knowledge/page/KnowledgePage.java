package io.mimiq.knowledge.page;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ordered sections of a topic. A section and a statement each occur once. */
public record KnowledgePage(List<Section> sections) {

    public static final KnowledgePage EMPTY = new KnowledgePage(List.of());

    /** A statement's place: its section, and where in it. */
    public record Located(Section section, Placement placement) {

        public String text() {
            return section.textOf(placement);
        }
    }

    public KnowledgePage {
        sections = List.copyOf(sections);
        requireUnique(sections.stream().map(Section::id).toList());
        requireUnique(sections.stream().flatMap(s -> s.statementIds().stream()).toList());
    }

    public List<Knowledge.Section> view() {
        return sections.stream().map(Section::view).toList();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    public Optional<Located> locate(String statementId) {
        return sections.stream()
                .flatMap(section -> section.placementOf(statementId).map(place -> new Located(section, place)).stream())
                .findFirst();
    }

    /** The statements the page expresses, in reading order. */
    public Set<String> statementIds() {
        Set<String> ids = new LinkedHashSet<>();
        sections.forEach(section -> ids.addAll(section.statementIds()));
        return ids;
    }

    /** The text of each statement, by the statement's id. */
    public Map<String, String> statementTexts() {
        Map<String, String> texts = new HashMap<>();
        for (Section section : sections) {
            section.placements().forEach(place -> texts.put(place.statementId(), section.textOf(place)));
        }
        return texts;
    }

    /** The section of each statement, by the statement's id. */
    public Map<String, String> sectionIds() {
        Map<String, String> sectionIds = new HashMap<>();
        sections.forEach(section -> section.statementIds().forEach(id -> sectionIds.put(id, section.id())));
        return sectionIds;
    }

    /** With {@code section} in place of the one with the same id. */
    public KnowledgePage with(Section section) {
        return new KnowledgePage(sections.stream()
                .map(old -> old.id().equals(section.id()) ? section : old)
                .toList());
    }

    /** The section and those under it: the following ones with higher levels. */
    public List<Section> subtree(String sectionId) {
        int first = indexOf(sections, sectionId);
        int end = first + 1;
        while (end < sections.size()
                && sections.get(end).level() > sections.get(first).level()) {
            end++;
        }
        return sections.subList(first, end);
    }

    /**
     * With a new section behind {@code after}, or at the top when that is null. Sections that stand under {@code after}
     * stay there: the new one comes behind those that it would take along.
     */
    public KnowledgePage insert(Section section, @Nullable String after) {
        return insert(sections, List.of(section), after);
    }

    /** With the section and those under it behind {@code after}, which is none of them, or at the top. */
    public KnowledgePage move(String sectionId, @Nullable String after) {
        List<Section> moved = subtree(sectionId);
        List<Section> others = new ArrayList<>(sections);
        others.removeAll(moved);
        return insert(others, moved, after);
    }

    private static KnowledgePage insert(List<Section> others, List<Section> inserted, @Nullable String after) {
        int index = after == null ? 0 : indexOf(others, after) + 1;
        int level = inserted.get(0).level();
        while (after != null && index < others.size() && others.get(index).level() > level) {
            index++;
        }
        List<Section> all = new ArrayList<>(others);
        all.addAll(index, inserted);
        return new KnowledgePage(all);
    }

    public KnowledgePage append(Section section) {
        List<Section> all = new ArrayList<>(sections);
        all.add(section);
        return new KnowledgePage(all);
    }

    public KnowledgePage without(String sectionId) {
        return new KnowledgePage(sections.stream()
                .filter(section -> !section.id().equals(sectionId))
                .toList());
    }

    /** As one Markdown text: a heading for each section. */
    public String toMarkdown() {
        StringBuilder markdown = new StringBuilder();
        for (Section section : sections) {
            markdown.append(markdown.isEmpty() ? "" : "\n")
                    .append("#".repeat(section.level()))
                    .append(' ')
                    .append(section.heading())
                    .append("\n\n")
                    .append(section.body().stripTrailing())
                    .append('\n');
        }
        return markdown.toString();
    }

    private static int indexOf(List<Section> sections, String id) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no section " + id);
    }

    private static void requireUnique(List<String> ids) {
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("an id occurs twice");
        }
    }
}
