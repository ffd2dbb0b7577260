package io.mimiq.knowledge.topic;

import io.mimiq.platform.web.ETags;
import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic's ETag: the revision of its title and a digest of everything shown. It changes for a reader with any change;
 * a writer of the title must have seen the last title, whatever else has changed.
 */
final class TopicTag {

    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{32}(?=\"\\s*$)");

    private TopicTag() {}

    static EntityTag of(long revision, String digest) {
        return new EntityTag(revision + "-" + digest);
    }

    /** The revision that a write expects: 428 without the header, 400 if the tag is not one of this service's. */
    static long requireRevision(@Nullable String ifMatch) {
        return ETags.requireMatch(
                ifMatch == null ? null : DIGEST.matcher(ifMatch).replaceFirst(""));
    }
}
