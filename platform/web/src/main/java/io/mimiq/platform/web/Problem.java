package io.mimiq.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457) of media type {@code application/problem+json}. Empty members are left out.
 *
 * @param type {@code urn:mimiq:problem:<code>}
 * @param detail about this occurrence; never content, and no message but a {@link ProblemException}'s
 * @param requestId an extension member: the request's id
 * @param violations an extension member: why the request is not acceptable
 */
@Schema(description = "Problem details (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String requestId,
        @Nullable List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String URN = "urn:mimiq:problem:";
    /** What a document without a type is of. */
    private static final String BLANK = "about:blank";

    public Problem {
        type = Objects.requireNonNullElse(type, BLANK);
    }

    /** Creates a problem with the id of the current request. */
    public static Problem of(ErrorCode error, @Nullable String detail, List<Violation> violations) {
        return new Problem(
                URN + error.code(),
                error.title(),
                error.status(),
                detail,
                RequestId.current(),
                violations.isEmpty() ? null : List.copyOf(violations));
    }

    public static Problem of(ErrorCode error, @Nullable String detail) {
        return of(error, detail, List.of());
    }

    /** The {@link ErrorCode#code()} in the type. Not a bean property, so not serialized. */
    public String code() {
        return type.startsWith(URN) ? type.substring(URN.length()) : type;
    }
}
