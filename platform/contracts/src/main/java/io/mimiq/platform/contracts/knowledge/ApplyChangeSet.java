package io.mimiq.platform.contracts.knowledge;

import io.mimiq.platform.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Operations drawn from one source against one version, for knowledge-service to apply.
 *
 * @param changeSetId makes it one effect, however often it is sent; becomes the id of the proposal
 * @param baseVersion the version it was made for
 * @param truncated the provider's answer broke off
 * @param review propose everything, apply nothing
 * @param waiting ids of operations that a person must agree to before they are applied, besides conflicts
 * @param part of the source that it accounts for; the whole when absent
 * @param account what became of the units there that no operation cites: none may be missing
 */
public record ApplyChangeSet(
        @NotNull @Pattern(regexp = Operation.ID) String changeSetId,
        @Min(0) int baseVersion,
        @NotNull @Text(max = ApplyChangeSet.MAX_CHANGELOG) String changelog,
        boolean truncated,
        boolean review,
        @NotNull @Valid GivenSource source,
        @NotNull @Size(max = ApplyChangeSet.MAX_OPERATIONS) List<@NotNull @Valid Operation> operations,

        @Nullable @Size(max = ApplyChangeSet.MAX_OPERATIONS) List<@NotNull @Pattern(regexp = Operation.ID) String> waiting,

        Operation.@Nullable Span part,
        @NotNull @Size(max = ApplyChangeSet.MAX_UNITS) List<@NotNull @Valid Disposition> account) {

    public static final int MAX_CHANGELOG = 2_000;
    public static final int MAX_OPERATIONS = 5_000;
    public static final int MAX_UNITS = 100_000;
    /** The most characters of a text that is taken in. */
    public static final int MAX_SOURCE = 1 << 20;

    public static final int MAX_TITLE = 300;

    /**
     * What it was drawn from.
     *
     * @param text absent for documents, which are here already
     * @param revision of the document it was drawn from; the newest when absent
     */
    public record GivenSource(
            @NotNull @Pattern(regexp = Operation.ID) String id,
            @NotNull SourceKind kind,
            @Nullable @Text(max = MAX_TITLE) String title,
            @Nullable @Text(max = MAX_SOURCE, blank = true) String text,
            @Nullable @Min(1) Integer revision) {

        @AssertTrue(message = "must be absent for documents, present otherwise") boolean isTextWhereItBelongs() {
            return kind == null || kind.isDocument() == (text == null);
        }

        @Override
        public String toString() {
            return "GivenSource[" + id + "]";
        }
    }
}
