package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the section a sentence belongs to: by its heading in the source, else by closeness of meaning. */
final class Sections {

    private static final double BELONGS = 0.45;
    private static final double MAY_BELONG = 0.2;

    private final Embeddings embeddings;
    private final Map<String, Content> sections = new LinkedHashMap<>();

    private record Content(String heading, Embedding meaning, List<Embedding> statements) {}

    Sections(Knowledge knowledge, Embeddings embeddings) {
        this.embeddings = embeddings;
        knowledge.sections().forEach(section -> open(section.id(), section.heading()));
        for (var statement : knowledge.statements()) {
            if (statement.sectionId() != null) {
                put(statement.sectionId(), embeddings.of(statement.text()));
            }
        }
    }

    void open(String id, String heading) {
        sections.put(id, new Content(heading, embeddings.of(heading), new ArrayList<>()));
    }

    void put(String id, Embedding statement) {
        var section = sections.get(id);
        if (section != null) {
            section.statements().add(statement);
        }
    }

    @Nullable String last() {
        String last = null;
        for (var id : sections.keySet()) {
            last = id;
        }
        return last;
    }

    String heading(String id) {
        var section = sections.get(id);
        return section == null ? "" : section.heading();
    }

    @Nullable String named(String heading) {
        return sections.entrySet().stream()
                .filter(section -> section.getValue().heading().strip().equalsIgnoreCase(heading.strip()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether the sentence is at least not about something else. */
    boolean mayHold(String id, Embedding sentence) {
        var section = sections.get(id);
        return section != null && closeness(section, sentence) >= MAY_BELONG;
    }

    @Nullable String closest(Embedding sentence) {
        String closest = null;
        double best = BELONGS;
        for (var section : sections.entrySet()) {
            double closeness = closeness(section.getValue(), sentence);
            if (closeness > best) {
                best = closeness;
                closest = section.getKey();
            }
        }
        return closest;
    }

    private static double closeness(Content section, Embedding sentence) {
        double nearest = section.statements().stream()
                .mapToDouble(sentence::cosine)
                .max()
                .orElse(0);
        return Math.max(nearest, sentence.cosine(section.meaning()));
    }
}
