package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations drawn from one source against one version. The same id applied again changes nothing more. */
public record ApplyChangeSet(
        String changeSetId,
        long baseVersion,
        String changelog,
        boolean truncated,
        boolean review,
        Source source,
        List<Operation> operations) {

    /** What knowledge-service takes at once. */
    static final int MOST_OPERATIONS = 1_000;

    static final int LONGEST_STATEMENT = 4_000;

    /** The text is left out when knowledge-service has it already, as this revision of a document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            String id,
            String kind,
            @Nullable String title,
            @Nullable String text,
            @Nullable Long revision) {}
}
