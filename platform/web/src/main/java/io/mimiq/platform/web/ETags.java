package io.mimiq.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ETags of things that count their versions: the tag is the version number. */
public final class ETags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version a write expects, from its {@code If-Match}: 428 without the header, 400 when it is no tag of ours. */
    public static long requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    CommonError.PRECONDITION_REQUIRED, "Send If-Match with the ETag that was read last.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(CommonError.BAD_REQUEST, "If-Match must be the ETag that was read last.");
        }
        return Long.parseLong(tag.group(1));
    }

    /** The answer to a write that expects another version than the current one. */
    public static ProblemException stale(long current) {
        return new ProblemException(
                        CommonError.PRECONDITION_FAILED, "It has changed since it was read: read it again and repeat.")
                .header("ETag", "\"" + current + "\"");
    }
}
