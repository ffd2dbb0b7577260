package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections of a page while a source is read into it. */
final class Sections {

    private final Embeddings embeddings;
    private final Map<String, Section> sections = new LinkedHashMap<>();

    /** What stands in a section: the topics of its statements and what they mean, in their order. */
    static final class Section {
        private final String id;
        private final String heading;
        private final NounPhrase name;
        private final Embedding meaning;
        private final List<NounPhrase> topics = new ArrayList<>();
        private final List<Embedding> statements = new ArrayList<>();
        private @Nullable String last;

        private Section(String id, String heading, Embedding meaning) {
            this.id = id;
            this.heading = heading;
            this.name = NounPhrase.of(Word.of(heading));
            this.meaning = meaning;
        }

        String id() {
            return id;
        }

        String heading() {
            return heading;
        }

        /** The id of the statement after which the next one is put. */
        @Nullable String last() {
            return last;
        }

        boolean isAbout(NounPhrase topic) {
            return Subjects.belong(topic, name) || topics.stream().anyMatch(other -> Subjects.belong(topic, other));
        }

        double closeness(Embedding sentence) {
            double nearest =
                    statements.stream().mapToDouble(sentence::cosine).max().orElse(0);
            return Math.max(nearest, sentence.cosine(meaning));
        }

        void put(String statementId, Claim claim, Embedding statement) {
            topics.add(claim.topic());
            statements.add(statement);
            last = statementId;
        }
    }

    Sections(Knowledge knowledge, List<Known> known, Embeddings embeddings) {
        this.embeddings = embeddings;
        knowledge.sections().forEach(section -> open(section.id(), section.heading()));
        for (Known statement : known) {
            Section section = sections.get(statement.statement().sectionId());
            if (section != null) {
                section.put(statement.statement().id(), statement.claim(), statement.meaning());
            }
        }
        knowledge.sections().forEach(this::endsWith);
    }

    private void endsWith(Knowledge.Section section) {
        List<String> ids = section.statements();
        Section opened = sections.get(section.id());
        if (opened != null && !ids.isEmpty()) {
            opened.last = ids.get(ids.size() - 1);
        }
    }

    Section open(String id, String heading) {
        Section section = new Section(id, heading, embeddings.of(heading));
        sections.put(id, section);
        return section;
    }

    @Nullable String lastId() {
        String last = null;
        for (String id : sections.keySet()) {
            last = id;
        }
        return last;
    }

    @Nullable Section withId(@Nullable String id) {
        return id == null ? null : sections.get(id);
    }

    @Nullable Section named(String heading) {
        return sections.values().stream()
                .filter(section -> section.heading.strip().equalsIgnoreCase(heading.strip()))
                .findFirst()
                .orElse(null);
    }

    List<Section> all() {
        return List.copyOf(sections.values());
    }
}
