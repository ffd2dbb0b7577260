package io.mimiq.knowledge.withdrawal;

import io.mimiq.platform.web.ProblemException;
import java.util.Arrays;
import java.util.Locale;

/** What becomes of the statements that rest on a deleted source alone. */
public enum Drawn {
    /** They stay, without the source's words as evidence. */
    KEEP,
    /** They leave the page in a new version. */
    RETIRE;

    /** Fails as invalid if there is none of that name. */
    public static Drawn named(String name) {
        return Arrays.stream(values())
                .filter(drawn -> drawn.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("statements", "is not keep or retire"));
    }
}
