package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Claim.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code Owner: Mara}: what stands before a colon has one value at a time. */
final class Property {

    private static final Set<String> PEOPLE = Words.set("people");
    private static final Set<String> STATES = Words.set("states");
    private static final Set<String> PROPERTIES = Words.set("properties");
    private static final Set<String> HEADERS = Words.set("headers");
    private static final Set<String> ABSTRACT = Words.set("abstract");
    private static final Set<String> BOUNDS = Set.of("<", ">");
    private static final Set<String> COUNTS = Set.of(Token.NUMBER, Token.VERSION);
    private static final Set<String> TIMES = Set.of(Token.DATE, Token.TIME, Token.WEEKDAY);
    private static final int LONG_WORD = 8;

    private final Frames sentence;
    private final List<Token> tokens;
    private final int colon;

    Property(Frames sentence, List<Token> tokens, int colon) {
        this.sentence = sentence;
        this.tokens = tokens;
        this.colon = colon;
    }

    /** {@code Owner: Mara}, {@code Timeout: 30 s}; any other text behind a colon may be what somebody says. */
    void addTo(List<Frame> frames) {
        List<Token> value = tokens.subList(colon + 1, tokens.size());
        boolean isBound = value.size() == 2
                && BOUNDS.contains(value.get(0).key())
                && value.get(1).isValue();
        boolean isTime = !value.isEmpty() && value.get(0).isOneOf(TIMES);
        boolean isDated = isTime && !isAnyOf(PROPERTIES) && !isVersion();
        boolean isRate = !value.isEmpty() && Frequency.SLOT.equals(value.get(0).slot());
        boolean isNamed = !value.isEmpty() && Token.CODE.equals(value.get(0).slot());
        boolean isShort = !value.isEmpty()
                && !isDated
                && (!isNamed || isAnyOf(PROPERTIES) || isAnyOf(STATES))
                && value.size() <= 2
                && (isBound || value.stream().allMatch(token -> token.isValue() || token.isWord()));
        if (!isShort
                || !(isRate
                        || (isTime && isVersion())
                        || isProperty(Token.NUMBER.equals(value.get(0).slot())))
                || HEADERS.contains(sentence.key(0, colon).toLowerCase(Locale.ROOT))
                || Passing.isReading(tokens.subList(0, colon))) {
            return;
        }
        String key = sentence.key(0, colon);
        String sign = Polarity.of(tokens, colon + 1);
        if (isBound) {
            frames.add(sentence.frame(colon + 2, colon + 3, Frames.slot(value.get(1))));
            frames.add(new Frame(
                    Frame.SIGNS + sentence.key(0, colon + 1) + sentence.key(colon + 2, colon + 3),
                    value.get(0).key()));
        } else if (value.get(0).isValue()) {
            for (int i = colon + 1; i < tokens.size(); i++) {
                if (tokens.get(i).isValue()) {
                    frames.add(sentence.frame(i, i + 1, Frames.slot(tokens.get(i))));
                }
            }
        } else if (value.size() == 1 && sign != null) {
            frames.add(new Frame(
                    Frame.SIGNS + sentence.key(0, colon + 1) + sign.replace("-", ""),
                    sign.startsWith("-") ? "-" : "+"));
        } else if (STATES.contains(key) || (isAnyOf(PEOPLE) && Frames.isName(value))) {
            frames.add(sentence.frame(colon + 1, tokens.size(), "_"));
        }
    }

    /** Whether the words before the colon are no person's name, and no count of something if a bare number follows. */
    private boolean isProperty(boolean isBare) {
        return isAnyOf(PROPERTIES)
                || isAnyOf(STATES)
                || isAnyOf(PEOPLE)
                || tokens.subList(0, colon).stream()
                        .anyMatch(token -> token.isWord() && (!token.isName() || (!isBare && isAbstract(token.key()))));
    }

    /** {@code Release 2.4:} comes once. */
    private boolean isVersion() {
        return tokens.subList(0, colon).stream()
                .anyMatch(token -> token.isOneOf(COUNTS) && token.key().indexOf('.') > 0);
    }

    private static boolean isAbstract(String word) {
        return word.length() >= LONG_WORD && ABSTRACT.stream().anyMatch(word::endsWith);
    }

    private boolean isAnyOf(Set<String> words) {
        return tokens.subList(0, colon).stream().anyMatch(token -> words.contains(token.key()));
    }
}
