package io.mimiq.knowledge.page;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ordered sections of a topic. A section and a statement each occur once, and are found without a search. */
public final class KnowledgePage {

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

    private final List<Section> sections;
    private final Map<String, Section> byId = new HashMap<>();
    private final Map<String, Located> byStatement = new HashMap<>();

    public KnowledgePage(List<Section> sections) {
        this.sections = List.copyOf(sections);
        for (Section section : this.sections) {
            requireFirst(byId.put(section.id(), section));
            section.placements()
                    .forEach(place -> requireFirst(byStatement.put(place.statementId(), new Located(section, place))));
        }
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Knowledge.Section> view() {
        return sections.stream().map(Section::view).toList();
    }

    public Optional<Section> section(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Located> locate(String statementId) {
        return Optional.ofNullable(byStatement.get(statementId));
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnowledgePage page && sections.equals(page.sections);
    }

    @Override
    public int hashCode() {
        return sections.hashCode();
    }

    @Override
    public String toString() {
        return sections.toString();
    }

    private static void requireFirst(@Nullable Object earlier) {
        if (earlier != null) {
            throw new IllegalArgumentException("an id occurs twice");
        }
    }
}
