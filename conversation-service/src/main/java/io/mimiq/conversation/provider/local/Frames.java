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
    private static final Set<String> HEADERS = Words.set("headers");
    private static final Set<String> OWNS = Words.set("owns");
    private static final Set<String> BEFORE_A_NAME = Words.set("by");
    private static final Set<String> WINNING = Words.set("winning");
    private static final Set<String> ONE = Words.set("one");
    private static final Set<String> IS = Set.of("is", "are", "ist", "sind", "est", "sont", "es", "son", "è");
    /** {@code takes place}. */
    private static final Set<String> HELD = Set.of("place", "lieu", "lugar");

    private static final Set<String> VALUES = Set.of(
            Token.NUMBER,
            Token.CODE,
            Token.DATE,
            Token.TIME,
            Token.MONEY,
            Token.VERSION,
            Token.WEEKDAY,
            Frequency.SLOT);
    private static final Set<String> COUNTS = Set.of(Token.NUMBER, Token.VERSION);
    private static final Set<String> DEFINITE = Words.set("definite");
    private static final Set<String> BEFORE_A_PLACE = Words.set("in");
    private static final Set<String> TIMES = Set.of(Token.DATE, Token.TIME, Token.WEEKDAY);

    private final List<Token> tokens;
    private final List<String> said;
    private final List<Frame> frames = new ArrayList<>();

    private Frames(List<Token> tokens) {
        this.tokens = tokens;
        this.said = Claim.said(tokens);
    }

    static List<Frame> of(List<Token> written) {
        List<Token> tokens = Frequency.joined(Restated.bare(written));
        List<Frame> frames = new ArrayList<>(stated(tokens));
        Restated.moved(tokens).forEach(sentence -> frames.addAll(stated(sentence)));
        return frames;
    }

    private static List<Frame> stated(List<Token> tokens) {
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
            new Property(found, tokens, colon).addTo(found.frames);
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

    /** What has happened is comparable only if its day is told. */
    private void statement(boolean isPast) {
        if (!isPast) {
            values(Set.of());
            names();
        } else if (tokens.stream().anyMatch(token -> Token.DATE.equals(token.slot()))) {
            values(TIMES);
        }
        if (!isPast || Polarity.isVerdict(tokens)) {
            opposites();
        }
        winner();
    }

    /** {@code The red team won.} */
    private void winner() {
        for (int i = 1; i < tokens.size() && i <= FEW + 1; i++) {
            boolean isOnly = i + 1 == tokens.size()
                    || DEFINITE.contains(tokens.get(i + 1).key());
            if (isOnly && WINNING.contains(tokens.get(i).key())) {
                frames.add(frame(0, i, "_"));
            }
        }
    }

    private void values(Set<String> except) {
        long values = tokens.stream().filter(Token::isValue).count();
        for (int i = 0; i < tokens.size() && values <= MOST_VALUES; i++) {
            Token token = tokens.get(i);
            boolean isSaid =
                    isSubject(i) || (i > 0 && isBehindSubject(i) && !isLabel(i) && !Passing.isCount(tokens, i));
            if (token.isValue() && !token.isOneOf(except) && isSaid && !isReading(i)) {
                frames.add(Token.NUMBER.equals(token.slot()) ? counted(i, token.key()) : frame(i, i + 1, slot(token)));
            } else if (ONE.contains(token.key()) && isSaid && !isReading(i)) {
                frames.add(counted(i, "1"));
            } else if (isSaid && (Labels.isOrdinal(tokens, i) || Labels.isPlaceLetter(tokens, i))) {
                frames.add(frame(i, i + 1, "#which"));
            }
        }
    }

    /** How many there are of something, whether one or several. */
    private Frame counted(int i, String number) {
        int next = i + 1;
        boolean isNoun = next < tokens.size() && tokens.get(next).isWord();
        List<String> noun = isNoun ? Words.of(tokens.get(next).raw()) : List.of();
        String before = i == 0 ? "" : key(0, i) + " ";
        String counted = noun.isEmpty() ? key(next, Math.min(next + 1, tokens.size())) : Vocabulary.fold(noun.get(0));
        String after = next + 1 < tokens.size() ? " " + key(next + 1, tokens.size()) : "";
        return new Frame(before + Token.NUMBER + " " + counted + after, number);
    }

    /** A language that joins its words needs one to say what it is about. */
    private boolean isBehindSubject(int i) {
        boolean isJoined = tokens.get(0).raw().codePointAt(0) >= 0x2E80;
        return words(i) >= (isJoined || Frequency.SLOT.equals(tokens.get(i).slot()) ? 1 : 2);
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
    static String slot(Token value) {
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
        boolean isHeld = i == FEW + 2
                && (IS.contains(tokens.get(2).key())
                        || HELD.contains(tokens.get(FEW).key()));
        boolean isPlace = (i == FEW + 1 || isHeld)
                && DEFINITE.contains(tokens.get(0).key())
                && !tokens.get(2).isName()
                && BEFORE_A_PLACE.contains(last);
        return isPlace
                || BEFORE_A_NAME.contains(last)
                || (i > 1 && BEFORE_A_NAME.contains(tokens.get(i - 2).key() + "-" + last))
                || (IS.contains(last) && tokens.subList(0, i).stream().anyMatch(token -> PEOPLE.contains(token.key())));
    }

    static boolean isName(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.size() <= FEW && tokens.stream().allMatch(Token::isName);
    }

    Frame frame(int from, int to, String gap) {
        String before = from == 0 ? "" : key(0, from) + " ";
        String after = to == tokens.size() ? "" : " " + key(to, tokens.size());
        return new Frame(before + gap + after, key(from, to));
    }

    String key(int from, int to) {
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
