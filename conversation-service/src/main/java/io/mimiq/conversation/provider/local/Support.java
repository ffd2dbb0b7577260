package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Vocabulary.Need;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a passage may be told as the answer: it, or what stands above it, has every word of the question with the same
 * values, in the same roles, and something of the kind that is asked for. All else is at most close.
 */
final class Support {

    /** Surer than words that are only about the same thing. */
    private static final double SAME = 0.7;

    private static final Set<String> OWN = Words.set("own");

    private final Question question;
    private final List<Need> needs;
    private final Roles roles;
    private final List<String> letters;
    private final boolean isNegated;
    private final HowTo howTo;

    Support(Question question, List<Need> needs) {
        this.question = question;
        this.needs = needs;
        roles = new Roles(question.clause());
        letters = letters(question.text());
        howTo = new HowTo(question.text());
        isNegated = Polarity.isNegated(question.text());
    }

    boolean isGivenBy(Passage passage) {
        String all = String.join(" . ", passage.above()) + " . " + passage.text();
        Roles said = new Roles(passage.text());
        return needs.stream().filter(need -> !need.isLight()).allMatch(need -> passage.has(need) > SAME)
                && letters(all).containsAll(letters)
                && !(question.isOfKind() && !isFitting(passage))
                && !(question.wanted() == Wanted.TASKS && !Wanted.TASKS.isSaidIn(passage.text()))
                && !(question.isOpen() && isNegated != Polarity.isNegated(passage.text()))
                && !isOfAnother(passage)
                && !isOnlyBelow(passage)
                && !howTo.isMissingIn(passage)
                && !roles.isTurnedIn(said)
                && !roles.isOfOther(said, above(passage))
                && !roles.isSwappedIn(said, question.wanted() == Wanted.WHO);
    }

    private boolean isFitting(Passage passage) {
        return question.fits(passage.text())
                || passage.above().stream().anyMatch(above -> passage.tells(above, needs) && question.fits(above));
    }

    /** Whether someone says it of himself, and another is asked about. */
    private boolean isOfAnother(Passage passage) {
        List<String> speaker = passage.speaker();
        return !speaker.isEmpty()
                && !question.names().isEmpty()
                && speaker.stream().noneMatch(question.names()::contains)
                && Tokens.of(passage.text()).stream().anyMatch(token -> OWN.contains(token.key()));
    }

    static boolean isIn(Set<String> words, List<Need> needs) {
        return needs.stream().allMatch(need -> need.in(words) > SAME);
    }

    /** Whether only headings and labels that are about more than that have what is asked for. */
    private boolean isOnlyBelow(Passage passage) {
        boolean isAsked = question.wanted() == Wanted.WHO || question.wanted() == Wanted.PLACE;
        List<String> above = isAsked ? passage.above() : List.of();
        Set<String> all = Words.distinct(String.join(" . ", above));
        Set<String> last = above.isEmpty() ? Set.of() : Words.distinct(above.get(above.size() - 1));
        return !passage.tells(passage.asked(), needs)
                && needs.stream()
                        .filter(need -> !need.isLight())
                        .allMatch(need -> need.in(passage.words()) == 0 && need.in(all) > 0)
                && !last.stream().allMatch(word -> needs.stream().anyMatch(need -> need.in(Set.of(word)) > 0));
    }

    /** What is needed that only stands above the passage. */
    private Set<String> above(Passage passage) {
        return needs.stream()
                .filter(need -> !need.isLight() && need.in(passage.words()) == 0)
                .map(Need::word)
                .collect(Collectors.toSet());
    }

    private static List<String> letters(String text) {
        List<Token> tokens = Tokens.of(text);
        return IntStream.range(0, tokens.size())
                .filter(i -> Roles.isLetter(tokens, i))
                .mapToObj(i -> tokens.get(i).key())
                .toList();
    }
}
