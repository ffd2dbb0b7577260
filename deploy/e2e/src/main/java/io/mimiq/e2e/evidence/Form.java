package io.mimiq.e2e.evidence;

import java.util.Locale;

/** How much an experiment does: {@code -Dmimiq.form=quick} in every build, {@code long} for the evidence. */
public enum Form {
    QUICK,
    LONG;

    private static final long DEFAULT_SEED = 1;

    public static Form current() {
        return valueOf(System.getProperty("mimiq.form", "quick").toUpperCase(Locale.ROOT));
    }

    /** The one of the two that belongs to the form of this run. */
    public static int choose(int quick, int thorough) {
        return current() == LONG ? thorough : quick;
    }

    /** Decides everything an experiment leaves to chance: {@code -Dmimiq.seed=7}. */
    public static long seed() {
        return Long.getLong("mimiq.seed", DEFAULT_SEED);
    }
}
