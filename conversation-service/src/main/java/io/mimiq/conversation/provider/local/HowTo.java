package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What somebody asks how to do: how another thing is done with the same object is no answer. */
final class HowTo {

    private static final String SOMEBODY = "(?:i|you|we|one|people|they|someone|anyone|somebody)";
    private static final Pattern ASKED = Pattern.compile("(?iuU)(?:"
            + "\\bhow (?:to|(?:do|does|can|could|should|would|will|must|may) " + SOMEBODY
            + ") (?<en>\\p{L}{2,20})(?: (?<particle>up|down|out|off|on|in|over|back|away)\\b)?|^[¿ ]{0,3}(?:"
            + "wie (?:kann|muss|soll|darf|können|müssen) (?:ich|man|wir)\\b[^.?!]{0,80}? (?<end>\\p{L}{3,30})(?=[?!. ]{0,3}$)"
            + "|wie (?<de>\\p{L}{2,20}) (?:ich|man|wir)\\b"
            + "|comment (?:puis-je |peut-on |pouvons-nous |dois-je |faut-il |est-ce que je |je |on )?(?<fr>\\p{L}{3,20})"
            + "|cómo (?:puedo |se puede |podemos |debo )?(?<es>\\p{L}{3,20})))");
    /** {@code To reset your badge} */
    private static final Pattern AIM = Pattern.compile("(?iuU)^to (?<to>\\p{L}{2,20})\\b");
    /** {@code Reset your badge}, {@code Resetting a badge}; in a heading, where it is no step. */
    private static final Pattern ORDER = Pattern.compile("(?iuU)^(?<order>\\p{L}{2,20}) (?:an?|the|my|your|our)\\b");

    private static final Set<String> LIGHT = Words.set("acquiring");
    private static final Set<String> MODALS = Words.set("auxiliaries");
    private static final int LONG = 4;

    private final String verb;
    /** {@code up} in {@code back up}, or nothing. */
    private final String particle;

    HowTo(String question) {
        Matcher asked = ASKED.matcher(question);
        verb = verb(asked);
        particle = verb.isEmpty() ? "" : Objects.requireNonNullElse(asked.group("particle"), "");
    }

    /** Whether the passage, or what it stands under, tells of another thing, or not of this one. */
    boolean isMissingIn(Passage passage) {
        return !verb.isEmpty()
                && (isOtherUnder(passage)
                        || ((LIGHT.contains(verb) || !particle.isEmpty())
                                && !says(String.join(" . ", passage.above()) + " . " + passage.asked() + " . "
                                        + passage.text())));
    }

    /** Whether the passage, or what it stands under, tells how to do another thing. */
    boolean isOtherUnder(Passage passage) {
        return !verb.isEmpty()
                && (isOther(passage.text(), AIM)
                        || isOther(passage.asked(), AIM)
                        || passage.above().stream().anyMatch(above -> isOther(above, AIM))
                        || passage.headings().stream().anyMatch(heading -> isOther(heading, ORDER)));
    }

    /** Whether it asks how to do another thing. */
    boolean isOther(String question) {
        return !verb.isEmpty() && isOther(question, AIM);
    }

    /** Whether it asks for something to have, and these neither say so nor are steps. */
    boolean isMissingIn(List<Passage> passages) {
        return LIGHT.contains(verb)
                && passages.stream().noneMatch(passage -> Forms.isOrdered(passage.form()) || !isMissingIn(passage));
    }

    private boolean isOther(String text, Pattern doing) {
        String asked = verb(ASKED.matcher(text));
        String done = asked.isEmpty() ? verb(doing.matcher(text)) : asked;
        return !done.isEmpty() && !MODALS.contains(done) && !isSame(done);
    }

    private boolean says(String text) {
        List<String> words =
                Tokens.of(text).stream().filter(Token::isWord).map(Token::key).toList();
        return particle.isEmpty()
                ? words.stream().anyMatch(word -> isSame(word) || LIGHT.contains(word))
                : words.stream().anyMatch(word -> word.startsWith(verb + particle))
                        || (words.contains(particle) && words.stream().anyMatch(this::isSame));
    }

    /** In another form, as far as the beginnings of words tell. */
    private boolean isSame(String other) {
        String shorter = verb.length() < other.length() ? verb : other;
        String longer = verb.length() < other.length() ? other : verb;
        int common = Math.min(LONG, shorter.endsWith("e") ? shorter.length() - 1 : shorter.length());
        return longer.startsWith(shorter.substring(0, common));
    }

    private static String verb(Matcher found) {
        if (!found.find()) {
            return "";
        }
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .map(verb -> verb.toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
