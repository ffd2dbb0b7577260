package io.mimiq.conversation.provider.local;

import java.util.regex.Pattern;

/** Tells sentences that claim something from questions, greetings and thanks. */
final class Statements {

    private static final Pattern COURTESY = Pattern.compile(
            "(hi|hello|hey|dear|good (morning|afternoon|evening|day)|thanks|thank you|many thanks|cheers|(best |kind )?regards|best wishes|sincerely|ok|okay|yes|no|sure|bye|see you|welcome|have a (nice|good|great) .*)"
                    + "([, ]+(you|all|everyone|everybody|team|there|again|so|very|much|a lot|in advance|and|for .{1,60}|\\p{L}+))*[.!,\\s]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_COURTESY = 100;

    private Statements() {}

    static boolean isStatement(Passage passage) {
        String text = passage.text().strip();
        return !isQuestion(text) && hasLetters(text) && Claim.of(text).normal().size() > 1 && !isCourtesy(text);
    }

    private static boolean isQuestion(String text) {
        return text.replaceAll("[\\s\"')*_\\]]+$", "").endsWith("?");
    }

    private static boolean isCourtesy(String text) {
        return text.length() <= LONGEST_COURTESY
                && COURTESY.matcher(text).matches()
                && Claim.of(text).clauses().stream()
                        .noneMatch(clause -> clause.verb().equals("be"));
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().filter(Character::isLetter).limit(3).count() == 3;
    }
}
