package io.mimiq.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ETags (RFC 9110) of things that count their versions: the tag is the version number. It is strong. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Returns the version that a write expects, from its {@code If-Match}.
     *
     * @throws ProblemException 428 {@code precondition-required} (RFC 6585) without the header, 400 {@code bad-request}
     *     if it is not a tag of ours
     */
    public static long requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(CommonError.PRECONDITION_REQUIRED, "Send If-Match with the ETag you last read.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(CommonError.BAD_REQUEST, "If-Match must be the ETag you last read.");
        }
        return Long.parseLong(tag.group(1));
    }

    /**
     * The 412 {@code precondition-failed} for a write that expects another version than the current one, whose
     * {@code ETag} it carries.
     */
    public static ProblemException stale(long current) {
        return new ProblemException(CommonError.PRECONDITION_FAILED, "Read it again and retry.")
                .header("ETag", "\"" + current + "\"");
    }
}
