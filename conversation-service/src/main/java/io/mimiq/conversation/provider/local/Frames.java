package io.mimiq.conversation.provider.local;

import static io.mimiq.conversation.provider.local.Claim.keys;

import io.mimiq.conversation.provider.local.Claim.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the values of a sentence that it cannot have two of. In doubt it finds none. */
final class Frames {

    private static final int MOST_VALUES = 6;
    private static final int LONGEST = 80;

    /** Numbers behind these tell things apart, they say nothing about them. */
    private static final Set<String> LABELS = Words.set("labels");

    private static final Set<String> PEOPLE = Words.set("people");
    private static final Set<String> STATES = Words.set("states");
    /** What happened may happen again. */
    private static final Set<String> EVENTS = Words.set("events");

    private static final Pattern OWNS = Pattern.compile(
            "(?:owns|leads|maintains|manages|chairs|is responsible for|is the (?:owner|lead|manager|maintainer|contact)) .+");
    private static final Pattern BEFORE_A_NAME = Pattern.compile(
            "(?U).*\\b(?:(?:owned|led|maintained|managed|chaired) by"
                    + "|(?:owner|lead|manager|maintainer|contact|responsible)(?: .{1,60})? is"
                    + "|(?:is|are|runs?|located|hosted|stored|held|liegt|läuft|ist|sind|se trouve|est|está|están) (?:in|on|at|auf|à|en))");

    private final List<Token> tokens;
    private final List<Frame> frames = new ArrayList<>();

    private Frames(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Frame> of(List<Token> tokens) {
        boolean isQuestion = !tokens.isEmpty()
                && Questions.isQuestion(tokens.get(tokens.size() - 1).raw());
        if (tokens.size() < 2 || tokens.size() > LONGEST || isQuestion) {
            return List.of();
        }
        Frames found = new Frames(tokens);
        boolean isRow = found.isBefore(tokens.size(), "|");
        int colon = isRow ? 0 : found.colon();
        if (colon > 0 && found.words(colon) > 0) {
            found.property(keys(tokens.subList(0, colon)), tokens.subList(colon + 1, tokens.size()));
        } else if (found.words(tokens.size()) >= (isRow ? 1 : 2)) {
            found.values();
            found.opposites();
            found.names();
        }
        return found.frames;
    }

    /** {@code Owner: Mara}, {@code Timeout: 30 s}; any other text behind a colon may be what somebody says. */
    private void property(String key, List<Token> value) {
        boolean isShort = !value.isEmpty()
                && value.size() <= 2
                && value.stream().allMatch(token -> token.isValue() || token.isWord());
        if (isShort && value.get(0).isValue()) {
            String unit = keys(value.subList(1, value.size()));
            frames.add(new Frame(
                    key + ": " + value.get(0).slot() + " " + unit, value.get(0).key()));
        } else if ((isShort && STATES.contains(key)) || (PEOPLE.contains(key) && isName(value))) {
            frames.add(new Frame(key + ":", keys(value)));
        }
    }

    private void values() {
        if (EVENTS.contains(tokens.get(0).key())
                || tokens.stream().filter(Token::isValue).count() > MOST_VALUES) {
            return;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isValue() && (words(i) >= 2 || isBefore(i, "|")) && !isLabel(i)) {
                String before = keys(tokens.subList(0, i));
                frames.add(new Frame(
                        before + " " + token.slot() + " " + keys(tokens.subList(i + 1, tokens.size())), token.key()));
            }
        }
    }

    /** Whether the value is what the sentence is about. */
    private boolean isLabel(int i) {
        String before = tokens.get(i - 1).key();
        if (Token.CODE.equals(tokens.get(i).slot())) {
            return !before.equals("|")
                    && !BEFORE_A_NAME.matcher(keys(tokens.subList(0, i))).matches();
        }
        return Token.NUMBER.equals(tokens.get(i).slot()) && LABELS.contains(before);
    }

    /** Sentences that differ in one opposite, or in a negation, share this frame. */
    private void opposites() {
        StringBuilder gap = new StringBuilder(Frame.SIGNS);
        StringBuilder signs = new StringBuilder("+");
        boolean isNegated = tokens.stream().anyMatch(token -> Polarity.isNegation(token.key()));
        for (int i = 0; i < tokens.size(); i++) {
            String key = tokens.get(i).key();
            String kind = Polarity.of(key);
            if (kind != null && words(i) >= 2) {
                signs.append(kind.startsWith("-") ? '-' : '+');
                gap.append(" ±").append(kind.replace("-", ""));
            } else if (Polarity.isNegation(key)) {
                signs.setCharAt(0, signs.charAt(0) == '+' ? '-' : '+');
                gap.append(Polarity.withoutNegation(key));
            } else if (!isNegated || !Polarity.isFiller(key)) {
                gap.append(' ').append(key);
            }
        }
        frames.add(new Frame(gap.toString(), signs.toString()));
    }

    /** Who owns something, and where something is. */
    private void names() {
        for (int i = 1; i < tokens.size(); i++) {
            List<Token> before = tokens.subList(0, i);
            List<Token> rest = tokens.subList(i, tokens.size());
            if (isName(before) && OWNS.matcher(keys(rest)).matches()) {
                frames.add(new Frame("_ " + keys(rest), keys(before)));
            }
            if (isName(rest) && BEFORE_A_NAME.matcher(keys(before)).matches()) {
                frames.add(new Frame(keys(before) + " _", keys(rest)));
            }
        }
    }

    private static boolean isName(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.size() <= 3 && tokens.stream().allMatch(Token::isName);
    }

    /** Where {@code key:} ends, 0 if the sentence does not begin so. */
    private int colon() {
        for (int i = 1; i < Math.min(6, tokens.size()); i++) {
            if (":".equals(tokens.get(i).key()) || "=".equals(tokens.get(i).key())) {
                return i;
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
