package io.mimiq.platform.contracts.knowledge;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What bears on a question. Of a small page and few references all, of others what was found, with what stands around it.
 *
 * @param knowledge the page, or the parts of its sections that bear on the question
 * @param references the same of what is known beside the page
 * @param found what of both fits the question, the best first
 */
public record Relevant(Knowledge knowledge, List<Reference> references, List<Hit> found) {

    /**
     * A statement, or a unit of a source.
     *
     * @param unit its number in the source
     */
    @Schema(name = "RelevantHit")
    public record Hit(
            @Nullable String statementId,
            @Nullable String sourceId,
            @Nullable Integer unit) {}
}
