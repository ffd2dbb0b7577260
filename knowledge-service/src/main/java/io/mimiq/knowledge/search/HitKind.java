package io.mimiq.knowledge.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be found. */
@Schema(name = "SearchHitKind")
public enum HitKind {
    /** A topic, by its title. */
    TOPIC,
    /** A section of the page, by its heading. */
    SECTION,
    STATEMENT,
    /** A source, by its title. */
    SOURCE,
    /** A unit of a source that does not stand on the page. */
    UNIT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
