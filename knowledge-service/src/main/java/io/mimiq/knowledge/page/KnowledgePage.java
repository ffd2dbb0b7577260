package io.mimiq.knowledge.page;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ordered sections of a topic. A section and a statement each occur once. */
public record KnowledgePage(List<Section> sections) {

    /** What a person can edit as a whole; the sum of all bodies. */
    public static final int MAX_LENGTH = 2 << 20;

    public static final int MAX_SECTIONS = 10_000;

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

    /** The ids of the sections under a section. */
    public Set<String> sectionsUnder(String sectionId) {
        Set<String> under = new LinkedHashSet<>();
        int level = 0;
        for (Section section : sections) {
            if (section.id().equals(sectionId)) {
                level = section.level();
            } else if (level > 0 && section.level() > level) {
                under.add(section.id());
            } else {
                level = 0;
            }
        }
        return under;
    }

    public boolean isTooLarge() {
        return sections.size() > MAX_SECTIONS
                || sections.stream()
                                .mapToLong(section -> section.body().length())
                                .sum()
                        > MAX_LENGTH;
    }

    /** As one Markdown text: a heading for each section. */
    public String toMarkdown() {
        StringBuilder markdown = new StringBuilder();
        for (Section section : sections) {
            markdown.append(markdown.isEmpty() ? "" : "\n")
                    .append("#".repeat(section.level()))
                    .append(' ')
                    .append(section.heading())
                    .append(section.body().isBlank() ? "\n" : "\n\n")
                    .append(section.body().isBlank() ? "" : section.body().stripTrailing() + "\n");
        }
        return markdown.toString();
    }

    private static void requireUnique(List<String> ids) {
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("an id occurs twice");
        }
    }
}
