package io.mimiq.knowledge.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a source, sentence by sentence.
 *
 * @param units in reading order; only when one source is asked for
 */
@Schema(name = "SourceAccountView")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountView(AccountSummary summary, @Nullable List<UnitView> units) {

    /**
     * A sentence, item, row, heading or the like of a source, and what became of it. Its text is that of the source
     * between start and end, in UTF-16 units.
     *
     * @param headings it stands under in the source, outermost first
     * @param statementId that says it, or that it confirms or takes back
     * @param sectionId whose heading it is
     * @param proposalId in which it waits for a decision or was rejected
     * @param reason why it was left out
     */
    @Schema(name = "SourceUnitView")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnitView(
            int number,

            @Schema(enumeration = {"heading", "sentence", "item", "row", "code", "quote", "image", "label", "comment"})
            String kind,

            int start,
            int end,
            List<String> headings,
            State state,
            @Nullable String statementId,
            @Nullable String sectionId,
            @Nullable String proposalId,
            @Nullable String reason) {}
}
