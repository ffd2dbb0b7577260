package io.mimiq.platform.contracts.knowledge;

/**
 * How many units of a source are in each state.
 *
 * @param rejectedBefore how many of those left out say what a person rejected before
 */
public record AccountSummary(
        int kept,
        int confirmed,
        int contested,
        int reference,
        int asked,
        int instruction,
        int leftOut,
        int rejectedBefore) {

    public static final AccountSummary NONE = new AccountSummary(0, 0, 0, 0, 0, 0, 0, 0);

    public AccountSummary and(AccountSummary other) {
        return new AccountSummary(
                kept + other.kept,
                confirmed + other.confirmed,
                contested + other.contested,
                reference + other.reference,
                asked + other.asked,
                instruction + other.instruction,
                leftOut + other.leftOut,
                rejectedBefore + other.rejectedBefore);
    }
}
