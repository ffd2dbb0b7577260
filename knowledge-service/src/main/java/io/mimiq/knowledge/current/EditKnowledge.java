package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page as a person wants it: sections that are not named are removed. */
record EditKnowledge(
        @NotNull @Size(max = KnowledgePage.MAX_SECTIONS) List<@NotNull @Valid EditSection> sections,
        @Nullable @Text(max = EditKnowledge.MAX_CHANGELOG) String changelog) {

    static final int MAX_CHANGELOG = 2_000;

    /**
     * A section as a person wants it.
     *
     * @param id absent for a new section
     * @param level of the heading; when absent that of before, or 2
     * @param statements as they were read; what the body says counts, so these change nothing
     * @param places as they were read; these change nothing either
     */
    record EditSection(
            @Nullable @Pattern(regexp = Operation.ID) String id,
            @NotNull @Text(max = Operation.MAX_HEADING) String heading,

            @Nullable @Min(Operation.MIN_LEVEL) @Max(Operation.MAX_LEVEL) Integer level,

            @NotNull @Text(max = KnowledgePage.MAX_LENGTH, blank = true)
            String body,

            @Nullable List<String> statements,
            @Nullable List<Knowledge.Place> places) {

        EditSection {
            heading = Wording.singleLine(heading);
            body = Wording.lines(body);
        }
    }
}
