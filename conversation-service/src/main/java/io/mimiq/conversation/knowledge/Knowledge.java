package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A topic's knowledge at one version: its sections in order, and the statements that are active or disputed. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Knowledge(int version, @Nullable String title, List<Section> sections, List<Statement> statements) {

    public Knowledge {
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
        statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Section(
            String id, String heading, @Nullable String body, List<String> statements) {
        public Section {
            statements = List.copyOf(Objects.requireNonNullElse(statements, List.of()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Statement(
            String id, String text, @Nullable String sectionId, String status, List<Evidence> evidence) {
        public Statement {
            evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
        }

        public boolean disputed() {
            return status.equals("conflicting");
        }
    }

    /** Where a statement comes from; start and end are UTF-16 offsets into the text of the source. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(
            String sourceId, int start, int end, @Nullable String quote) {}
}
