package io.mimiq.conversation.provider.local;

/** Whether two things are so near that what is said of them stands together. */
final class Subjects {

    /** How near what is told apart on purpose is. */
    static final double OPPOSED = -1;

    private Subjects() {}

    /** The same thing, or a part, kind or case of it: invoices, and the net terms on invoices. */
    static boolean belong(NounPhrase one, NounPhrase other) {
        if (one.isEmpty() || other.isEmpty() || one.isPronoun() || other.isPronoun()) {
            return false;
        }
        return one.keys().containsAll(other.keys()) || other.keys().containsAll(one.keys());
    }

    /** Told apart on purpose: the old office and the new one. */
    static boolean areOpposed(NounPhrase one, NounPhrase other) {
        return !one.isEmpty() && one.head().equals(other.head()) && !belong(one, other);
    }
}
