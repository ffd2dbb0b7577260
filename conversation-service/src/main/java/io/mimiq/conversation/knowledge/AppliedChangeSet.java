package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of a change set: a new version, a proposal that waits for a person, both, or neither. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AppliedChangeSet(
        @Nullable Long version, @Nullable String proposalId, List<String> applied, List<ProposedOperation> proposed) {

    public AppliedChangeSet {
        applied = List.copyOf(Objects.requireNonNullElse(applied, List.of()));
        proposed = List.copyOf(Objects.requireNonNullElse(proposed, List.of()));
    }

    /** One operation as a person decides on it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposedOperation(
            String operationId,
            String type,
            @Nullable String statementId,
            @Nullable String sectionId,
            @Nullable String text,
            @Nullable String previousText,
            @Nullable String quote) {}
}
