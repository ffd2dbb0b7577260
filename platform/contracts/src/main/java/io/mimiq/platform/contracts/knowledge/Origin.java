package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from: {@code upload}, {@code confluence} with the page and its version there, or {@code web} with
 * the address and when it was fetched.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        @NotNull @Pattern(regexp = Origin.UPLOAD + "|" + Origin.CONFLUENCE + "|" + Origin.WEB) String kind,

        @Nullable @Pattern(regexp = Operation.ID) String pageId,
        @Nullable Integer version,
        @Nullable @Text(max = Origin.MAX_ADDRESS) String address,
        @Nullable Instant fetchedAt) {

    public static final String UPLOAD = "upload";
    public static final String CONFLUENCE = "confluence";
    public static final String WEB = "web";
    public static final int MAX_ADDRESS = 2000;

    public static Origin upload() {
        return new Origin(UPLOAD, null, null, null, null);
    }

    public static Origin confluence(String pageId, int version) {
        return new Origin(CONFLUENCE, pageId, version, null, null);
    }

    public static Origin web(String address, Instant fetchedAt) {
        return new Origin(WEB, null, null, address, fetchedAt);
    }

    /** The kind of the texts of a document that comes from here. */
    public SourceKind sourceKind() {
        return switch (kind) {
            case CONFLUENCE -> SourceKind.CONFLUENCE;
            case WEB -> SourceKind.WEB;
            default -> SourceKind.DOCUMENT;
        };
    }

    @Override
    public String toString() {
        return "Origin[" + kind + "]";
    }
}
