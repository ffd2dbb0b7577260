package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the content of a document goes. */
public enum DocumentPlacement {
    /** By its length: what is too long for the page stays beside it. */
    AUTO,
    /** Onto the page, however long it is. */
    PAGE,
    /** Beside the page: it is searched and cited, and the page has its outline. */
    SOURCE;

    /** What is not said is left to its length. */
    public static DocumentPlacement orAuto(@Nullable DocumentPlacement placement) {
        return placement == null ? AUTO : placement;
    }

    public static Optional<DocumentPlacement> named(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName().equals(wireName))
                .findFirst();
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
