package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Claim.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the values of a sentence that it cannot have two of. In doubt it finds none. */
final class Frames {

    private static final int MOST_VALUES = 6;
    private static final int LONGEST = 80;
    private static final int LONGEST_HEADER = 16;
    private static final int FEW = 3;

    private static final Set<String> PEOPLE = Words.set("people");
    private static final Set<String> STATES = Words.set("states");
    private static final Set<String> PROPERTIES = Words.set("properties");
    private static final Set<String> HEADERS = Words.set("headers");
    private static final Set<String> OWNS = Words.set("owns");
    private static final Set<String> BEFORE_A_NAME = Words.set("by");
    private static final Set<String> IS = Set.of("is", "are", "ist", "sind", "est", "sont", "es", "son", "è");
    private static final Set<String> VALUES =
            Set.of(Token.NUMBER, Token.CODE, Token.DATE, Token.TIME, Token.MONEY, Token.VERSION, Token.WEEKDAY);
    private static final Set<String> BOUNDS = Set.of("<", ">");
    private static final Set<String> COUNTS = Set.of(Token.NUMBER, Token.VERSION);
    private static final Set<String> DEFINITE = Words.set("definite");
    private static final Set<String> BEFORE_A_PLACE = Words.set("in");
    private static final Set<String> ABSTRACT = Words.set("abstract");
    private static final int LONG_WORD = 8;
    private static final Set<String> TIMES = Set.of(Token.DATE, Token.TIME, Token.WEEKDAY);

    private final List<Token> tokens;
    private final List<String> said;
    private final List<Frame> frames = new ArrayList<>();

    private Frames(List<Token> tokens) {
        this.tokens = tokens;
        this.said = Claim.said(tokens);
    }

    static List<Frame> of(List<Token> tokens) {
        boolean isQuestion = !tokens.isEmpty()
                && Questions.isQuestion(tokens.get(tokens.size() - 1).raw());
        if (tokens.size() < 2 || tokens.size() > LONGEST || isQuestion) {
            return List.of();
        }
        Frames found = new Frames(tokens);
        int colon = found.colon();
        if (found.isBefore(tokens.size(), "|")) {
            found.cells();
        } else if (colon > 0) {
            found.property(colon);
        } else if (found.words(tokens.size()) >= 2 && !Passing.is(tokens) && !found.isSignature()) {
            found.statement(Passing.isPast(tokens));
        }
        return found.frames;
    }

    /** {@code Date: …}, {@code From: …}. */
    static boolean isHeader(String text) {
        int colon = text.indexOf(':');
        return colon > 0
                && colon <= LONGEST_HEADER
                && HEADERS.contains(
                        text.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** {@code Berlin, den 3. Mai 2026}. */
    private boolean isSignature() {
        int last = tokens.size() - 1;
        boolean hasComma = tokens.subList(Math.max(0, last - 2), last).stream()
                .anyMatch(token -> token.key().equals(","));
        return Token.DATE.equals(tokens.get(last).slot()) && hasComma && tokens.size() <= MOST_VALUES;
    }

    /** Each short cell behind the one that says what the row is about. */
    private void cells() {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).key().equals("|")) {
                ends.add(i);
            }
        }
        boolean isAboutTime = tokens.subList(0, ends.get(0)).stream().anyMatch(token -> token.isOneOf(TIMES));
        boolean isNamed = tokens.subList(0, ends.get(0)).stream()
                .anyMatch(token -> token.isWord() || Token.CODE.equals(token.slot()));
        if (!isNamed || isAboutTime) {
            return;
        }
        ends.add(tokens.size());
        for (int cell = 1; cell < ends.size(); cell++) {
            int from = ends.get(cell - 1) + 1;
            int to = ends.get(cell);
            boolean isValue = to > from
                    && to - from <= FEW
                    && tokens.subList(from, to).stream().anyMatch(token -> token.isValue() || token.isWord())
                    && tokens.subList(from, to).stream()
                            .noneMatch(token -> token.key().contains("://"));
            if (isValue) {
                frames.add(frame(from, to, "_"));
            }
        }
    }

    /** {@code Owner: Mara}, {@code Timeout: 30 s}; any other text behind a colon may be what somebody says. */
    private void property(int colon) {
        List<Token> value = tokens.subList(colon + 1, tokens.size());
        boolean isBound = value.size() == 2
                && BOUNDS.contains(value.get(0).key())
                && value.get(1).isValue();
        boolean isDated = !value.isEmpty() && value.get(0).isOneOf(TIMES) && !isAnyOf(PROPERTIES, colon);
        boolean isNamed = !value.isEmpty() && Token.CODE.equals(value.get(0).slot());
        boolean isShort = !value.isEmpty()
                && !isDated
                && (!isNamed || isAnyOf(PROPERTIES, colon) || isAnyOf(STATES, colon))
                && value.size() <= 2
                && (isBound || value.stream().allMatch(token -> token.isValue() || token.isWord()));
        if (!isShort
                || !isProperty(colon, Token.NUMBER.equals(value.get(0).slot()))
                || HEADERS.contains(key(0, colon).toLowerCase(Locale.ROOT))
                || Passing.isReading(tokens.subList(0, colon))) {
            return;
        }
        String key = key(0, colon);
        String sign = Polarity.of(tokens, colon + 1);
        if (isBound) {
            frames.add(frame(colon + 2, colon + 3, slot(value.get(1))));
            frames.add(new Frame(
                    Frame.SIGNS + key(0, colon + 1) + key(colon + 2, colon + 3),
                    value.get(0).key()));
        } else if (value.get(0).isValue()) {
            frames.add(frame(colon + 1, colon + 2, slot(value.get(0))));
        } else if (value.size() == 1 && sign != null) {
            frames.add(new Frame(
                    Frame.SIGNS + key(0, colon + 1) + sign.replace("-", ""), sign.startsWith("-") ? "-" : "+"));
        } else if (STATES.contains(key) || (isAnyOf(PEOPLE, colon) && isName(value))) {
            frames.add(frame(colon + 1, tokens.size(), "_"));
        }
    }

    /** Whether the words before the colon are no person's name, and no count of something if a bare number follows. */
    private boolean isProperty(int colon, boolean isBare) {
        return isAnyOf(PROPERTIES, colon)
                || isAnyOf(STATES, colon)
                || isAnyOf(PEOPLE, colon)
                || tokens.subList(0, colon).stream()
                        .anyMatch(token -> token.isWord() && (!token.isName() || (!isBare && isAbstract(token.key()))));
    }

    private static boolean isAbstract(String word) {
        return word.length() >= LONG_WORD && ABSTRACT.stream().anyMatch(word::endsWith);
    }

    private boolean isAnyOf(Set<String> words, int end) {
        return tokens.subList(0, end).stream().anyMatch(token -> words.contains(token.key()));
    }

    /** What has happened is comparable only if its day is told. */
    private void statement(boolean isPast) {
        if (!isPast) {
            values(Set.of());
            opposites();
            names();
        } else if (tokens.stream().anyMatch(token -> Token.DATE.equals(token.slot()))) {
            values(TIMES);
        }
    }

    private void values(Set<String> except) {
        long values = tokens.stream().filter(Token::isValue).count();
        for (int i = 0; i < tokens.size() && values <= MOST_VALUES; i++) {
            Token token = tokens.get(i);
            boolean isSaid =
                    isSubject(i) || (i > 0 && isBehindSubject(i) && !isLabel(i) && !Passing.isCount(tokens, i));
            if (token.isValue() && !token.isOneOf(except) && isSaid && !isReading(i)) {
                frames.add(frame(i, i + 1, slot(token)));
            }
        }
    }

    /** A language that joins its words needs one to say what it is about. */
    private boolean isBehindSubject(int i) {
        return words(i) >= (tokens.get(0).raw().codePointAt(0) >= 0x2E80 ? 1 : 2);
    }

    /** {@code Version 2.3 is the current release}, {@code Two people are on call}. */
    private boolean isSubject(int i) {
        List<String> next = tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + FEW)).stream()
                .map(Token::key)
                .toList();
        boolean isOnly = next.size() > 1 && IS.contains(next.get(0)) && DEFINITE.contains(next.get(1));
        boolean isMany = i == 0 && next.size() > 1 && IS.contains(next.get(1));
        return tokens.get(i).isOneOf(COUNTS) && ((i < 2 && isOnly) || isMany);
    }

    private boolean isReading(int i) {
        return Passing.isReading(tokens.subList(0, Math.min(i + 2, tokens.size())));
    }

    /** All units measure: which one it is belongs to the value. */
    private static String slot(Token value) {
        String slot = value.slot();
        return slot != null && VALUES.contains(slot) ? slot : "#quantity";
    }

    /** Whether the value is what the sentence is about. */
    private boolean isLabel(int i) {
        return Token.CODE.equals(tokens.get(i).slot()) ? !isBeforeName(i) : Labels.isLabelled(tokens, i);
    }

    /** Sentences that differ in one opposite, or in a negation, share this frame. */
    private void opposites() {
        boolean isNo = tokens.stream().anyMatch(token -> Polarity.isArticle(token.key()));
        for (String article : isNo ? List.of("", "a", "an") : List.of("")) {
            frames.add(Polarity.frame(tokens, said, article, false, false));
        }
        if (tokens.stream().anyMatch(token -> Polarity.isNever(token.key()))) {
            frames.add(Polarity.frame(tokens, said, "", true, false));
        }
        if (tokens.stream().anyMatch(token -> Polarity.isDuty(token.key()))) {
            frames.add(Polarity.frame(tokens, said, "", false, true));
        }
    }

    /** Who owns something, and where something is. */
    private void names() {
        for (int i = 1; i < tokens.size(); i++) {
            if (i <= FEW && isName(tokens.subList(0, i)) && isOwning(i)) {
                frames.add(frame(0, i, "_"));
            }
            if (tokens.size() - i <= FEW && isName(tokens.subList(i, tokens.size())) && isBeforeName(i)) {
                frames.add(frame(i, tokens.size(), "_"));
            }
        }
    }

    private boolean isOwning(int i) {
        List<Token> next = tokens.subList(i + 1, Math.min(tokens.size(), i + 1 + FEW));
        return OWNS.contains(tokens.get(i).key())
                || (IS.contains(tokens.get(i).key()) && next.stream().anyMatch(token -> PEOPLE.contains(token.key())));
    }

    private boolean isBeforeName(int i) {
        String last = tokens.get(i - 1).key();
        boolean isPlace = i == FEW + 1
                && DEFINITE.contains(tokens.get(0).key())
                && !tokens.get(2).isName()
                && BEFORE_A_PLACE.contains(last);
        return isPlace
                || BEFORE_A_NAME.contains(last)
                || (i > 1 && BEFORE_A_NAME.contains(tokens.get(i - 2).key() + "-" + last))
                || (IS.contains(last) && isAnyOf(PEOPLE, i));
    }

    private static boolean isName(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.size() <= FEW && tokens.stream().allMatch(Token::isName);
    }

    private Frame frame(int from, int to, String gap) {
        String before = from == 0 ? "" : key(0, from) + " ";
        String after = to == tokens.size() ? "" : " " + key(to, tokens.size());
        return new Frame(before + gap + after, key(from, to));
    }

    private String key(int from, int to) {
        return String.join(" ", said.subList(from, to));
    }

    /** Where {@code key:} ends, 0 if the sentence does not begin so. */
    private int colon() {
        for (int i = 1; i < Math.min(6, tokens.size()); i++) {
            if (":".equals(tokens.get(i).key()) || "=".equals(tokens.get(i).key())) {
                return words(i) == 0 ? 0 : i;
            }
        }
        return 0;
    }

    private boolean isBefore(int end, String mark) {
        return tokens.subList(0, end).stream().anyMatch(token -> token.key().equals(mark));
    }

    private long words(int end) {
        return tokens.subList(0, end).stream().filter(Token::isWord).count();
    }
}
