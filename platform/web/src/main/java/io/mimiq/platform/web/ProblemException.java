package io.mimiq.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure reported to the client as a {@link Problem}. The detail goes out verbatim, so it may name ids and rules,
 * but never content or secrets.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ErrorCode error;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(ErrorCode error, String detail) {
        this(error, detail, List.of(), null);
    }

    public ProblemException(ErrorCode error, String detail, List<Violation> violations) {
        this(error, detail, violations, null);
    }

    public ProblemException(ErrorCode error, String detail, @Nullable Throwable cause) {
        this(error, detail, List.of(), cause);
    }

    // An expected outcome, so no stack trace unless something caused it.
    private ProblemException(ErrorCode error, String detail, List<Violation> violations, @Nullable Throwable cause) {
        super(detail, cause, true, cause != null);
        this.error = error;
        this.violations = List.copyOf(violations);
    }

    /** 404 {@code not-found}, for everything that does not exist or belongs to someone else. */
    public static ProblemException notFound(String what) {
        return new ProblemException(CommonError.NOT_FOUND, "No such " + what + ".");
    }

    /** Whether something failed since there is no such thing. */
    public static boolean isNotFound(Throwable failure) {
        return failure instanceof ProblemException problem && problem.error() == CommonError.NOT_FOUND;
    }

    /** 422 {@code validation}: well-formed but not acceptable, because of one field. */
    public static ProblemException invalid(String field, String message) {
        return new ProblemException(
                CommonError.VALIDATION, "The request has invalid fields.", List.of(new Violation(field, message)));
    }

    /** Sets a header of the response. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ErrorCode error() {
        return error;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }
}
