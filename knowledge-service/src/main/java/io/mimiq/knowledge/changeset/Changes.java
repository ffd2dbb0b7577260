package io.mimiq.knowledge.changeset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to statements: some begin, some end, some that had ended are said again, some are confirmed. */
public record Changes(List<Statement> added, List<Ended> ended, List<String> revived, List<Confirmed> confirmed) {

    public static final Changes NONE = new Changes(List.of(), List.of(), List.of());

    /** A statement's end: superseded by another, or retracted for a reason found in the evidence. */
    public record Ended(String statementId, @Nullable String replacedBy, List<Evidence> evidence) {

        @JsonIgnore
        public boolean isSuperseded() {
            return replacedBy != null;
        }
    }

    /**
     * A source says again what a statement says, or that its task is done.
     *
     * @param done what its task was marked as; null if it was not
     */
    public record Confirmed(
            String statementId,
            List<Evidence> evidence,
            @Nullable Boolean done) {}

    public Changes(List<Statement> added, List<Ended> ended, List<String> revived) {
        this(added, ended, revived, List.of());
    }

    public Changes {
        added = List.copyOf(added);
        ended = List.copyOf(ended);
        revived = List.copyOf(revived);
        confirmed = confirmed == null ? List.of() : List.copyOf(confirmed); // stored before there were any
    }

    Set<String> addedIds() {
        return added.stream().map(Statement::id).collect(Collectors.toSet());
    }

    Set<String> endedIds() {
        return ended.stream().map(Ended::statementId).collect(Collectors.toSet());
    }
}
