package io.mimiq.e2e.crash;

/** Sentences of which no two have anything to do with one another: each is about something with a name of its own. */
final class Wording {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
    /** Spreads neighbouring numbers, so that neighbouring names differ in every syllable. */
    private static final int SPREAD = 104_729;

    private int next;

    /** @param first number of the first name; wordings that begin a thousand apart share none */
    Wording(int first) {
        next = first;
    }

    /** A name that was not used before. */
    String name() {
        long left = (long) ++next * SPREAD % ((long) SYLLABLES * SYLLABLES * SYLLABLES);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            int syllable = (int) (left % SYLLABLES);
            name.append(CONSONANTS.charAt(syllable % CONSONANTS.length()))
                    .append(VOWELS.charAt(syllable / CONSONANTS.length()));
            left /= SYLLABLES;
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    int number() {
        return ++next;
    }

    String sentence() {
        return "The " + name() + " service is owned by " + name() + ".";
    }

    /** Something that can be contradicted. */
    String opinion() {
        return name() + " invoices are issued on the first working day of each month.";
    }

    static String opposite(String opinion) {
        return opinion.replace("first working day", "last working day");
    }
}
