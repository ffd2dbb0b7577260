package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a sentence says.
 *
 * @param same equal for two sentences only if they say the same in the same words
 * @param frames the sentence with a gap in place of one of its values each
 */
record Claim(String same, List<Frame> frames) {

    private static final int MOST_VALUES = 6;
    private static final int LONGEST = 80;
    private static final int WORDS_BEFORE = 2;

    /** Numbers behind these tell things apart, they say nothing about them. */
    private static final Set<String> LABELS = Words.set("issue ticket pr pull page figure fig table chapter section step line row case test build run attempt day week"
                    + " sprint item question option seite abbildung tabelle kapitel abschnitt schritt zeile fall frage página paso page étape");
    private static final Set<String> PEOPLE = Words.set("owner lead leader contact manager responsible maintainer assignee author chair editor approver reviewer"
                    + " eigentümer verantwortlich verantwortliche verantwortlicher ansprechpartner leitung leiter leiterin responsable propriétaire contacto dueño dueña 担当 担当者");
    private static final Set<String> STATES = Words.set("status state phase environment region location room place venue plan tier standort ort raum lieu statut estado lugar sala 状態 場所");
    /** What happened may happen again. */
    private static final Set<String> EVENTS = Words.set("bump bumps bumped upgrade upgrades upgraded update updates updated release released add adds added fix fixes fixed"
                    + " remove removes removed change changes changed merge merged deploy deployed move moved met");
    private static final Pattern OWNS = Pattern.compile(
            "(?:owns|leads|maintains|manages|chairs|is responsible for|is the (?:owner|lead|manager|maintainer|contact)) .+");
    private static final Pattern BEFORE_A_NAME = Pattern.compile(
            ".*\\b(?:(?:owned|led|maintained|managed|chaired) by|(?:owner|lead|manager|maintainer|contact|responsible)(?: [^:]{1,60})? is|(?:is|are|runs?|located|hosted|stored|held|liegt|läuft|ist|sind|se trouve|est|está|están) (?:in|on|at|auf|à|en))");

    /**
     * @param gap the sentence without the value
     * @param value that stands in the gap
     */
    record Frame(String gap, String value) {

        /** Whether two sentences with the same gap cannot both be true. */
        boolean contradicts(Frame other) {
            if (gap.startsWith("±")) {
                return differences(value, other.value) == 1;
            }
            boolean sameDay = gap.contains(Token.DATE) && (isVaguer(value, other.value) || isVaguer(other.value, value));
            return !value.equals(other.value) && !sameDay;
        }

        /** {@code 3 April} and {@code April 2026} beside {@code 3 April 2026}. */
        private static boolean isVaguer(String date, String other) {
            return other.startsWith(date) || (date.startsWith("--") && other.endsWith(date.substring(1)));
        }

        private static int differences(String signs, String others) {
            int differences = Math.abs(signs.length() - others.length());
            for (int i = 0; i < Math.min(signs.length(), others.length()); i++) {
                differences += signs.charAt(i) == others.charAt(i) ? 0 : 1;
            }
            return differences;
        }

        @Override
        public String toString() {
            return "Frame";
        }
    }

    static Claim of(String text) {
        List<Token> tokens = Tokens.of(text);
        return new Claim(keys(tokens), frames(tokens));
    }

    private static List<Frame> frames(List<Token> tokens) {
        boolean isRow = tokens.stream().anyMatch(token -> token.key().equals("|"));
        int colon = isRow ? 0 : colon(tokens);
        if (tokens.size() > LONGEST || isQuestion(tokens) || words(tokens) < (isRow || colon > 0 ? 1 : WORDS_BEFORE)) {
            return List.of();
        } else if (colon > 0) {
            return colon < tokens.size() - 1 ? property(tokens, colon) : List.of();
        }
        List<Frame> frames = new ArrayList<>(values(tokens));
        frames.addAll(opposites(tokens));
        frames.addAll(names(tokens));
        return frames;
    }

    /** {@code Owner: Mara}, {@code Timeout: 30 s}; any other text behind a colon may be what somebody says. */
    private static List<Frame> property(List<Token> tokens, int colon) {
        String key = keys(tokens.subList(0, colon));
        List<Token> value = tokens.subList(colon + 1, tokens.size());
        boolean known = (PEOPLE.contains(key) && isName(value))
                || (STATES.contains(key) && value.size() <= 2 && value.stream().noneMatch(Token::isMark));
        boolean measured = value.size() <= 2 && value.get(0).isValue() && value.stream().noneMatch(Token::isMark);
        if (measured && value.size() == 2) {
            return List.of(new Frame(key + ": " + value.get(0).slot() + " " + value.get(1).key(), value.get(0).key()));
        }
        if (measured) {
            return List.of(new Frame(key + ": " + value.get(0).slot(), value.get(0).key()));
        }
        return known ? List.of(new Frame(key + ":", keys(value))) : List.of();
    }

    private static List<Frame> values(List<Token> tokens) {
        List<Frame> frames = new ArrayList<>();
        boolean isEvent = EVENTS.contains(tokens.get(0).key());
        if (isEvent || tokens.stream().filter(Token::isValue).count() > MOST_VALUES) {
            return frames;
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isValue() && isSaidOfSomething(tokens, i) && !isOrdinal(tokens, i)) {
                frames.add(new Frame(with(tokens, i, token.slot()), token.key()));
            }
        }
        return frames;
    }

    private static boolean isSaidOfSomething(List<Token> tokens, int i) {
        List<Token> before = tokens.subList(0, i);
        return words(before) >= WORDS_BEFORE
                || before.stream().anyMatch(token -> token.key().equals("|"));
    }

    private static boolean isOrdinal(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String before = tokens.get(i - 1).key();
        if (Token.CODE.equals(token.slot())) {
            return !before.equals("|") && !BEFORE_A_NAME.matcher(keys(tokens.subList(0, i))).matches();
        }
        return Token.NUMBER.equals(token.slot()) && LABELS.contains(before);
    }

    /** Sentences that differ in one opposite, or in a negation, share this frame. */
    private static List<Frame> opposites(List<Token> tokens) {
        StringBuilder gap = new StringBuilder("±");
        StringBuilder signs = new StringBuilder();
        boolean negated = tokens.stream().anyMatch(token -> isNegation(token.key()));
        int negations = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String key = tokens.get(i).key();
            String kind = Polarity.of(key);
            if (kind != null && words(tokens.subList(0, i)) >= WORDS_BEFORE) {
                signs.append(kind.startsWith("-") ? '-' : '+');
                gap.append(" ±").append(kind.replace("-", ""));
            } else if (isNegation(key)) {
                negations++;
                gap.append(remainder(key));
            } else if (!(negated && Polarity.isFiller(key))) {
                gap.append(' ').append(key);
            }
        }
        signs.append(negations % 2 == 0 ? '+' : '-');
        return List.of(new Frame(gap.toString(), signs.toString()));
    }

    private static boolean isNegation(String key) {
        return Polarity.isNegation(key) || key.endsWith("n't") || key.equals("cannot") || key.startsWith("kein");
    }

    private static String remainder(String negation) {
        if (negation.startsWith("kein")) {
            return " " + negation.substring(1);
        } else if (negation.equals("cannot") || negation.equals("can't")) {
            return " can";
        } else if (negation.equals("won't")) {
            return " will";
        }
        String verb = negation.endsWith("n't") ? negation.substring(0, negation.length() - 3) : "";
        return verb.isEmpty() || Polarity.isFiller(verb) ? "" : " " + verb;
    }

    /** Who owns something, and where something is. */
    private static List<Frame> names(List<Token> tokens) {
        List<Frame> frames = new ArrayList<>();
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
        return frames;
    }

    private static boolean isName(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.size() <= 3 && tokens.stream().allMatch(Token::isName);
    }

    /** Where {@code key:} ends, 0 if it does not begin so. */
    private static int colon(List<Token> tokens) {
        for (int i = 1; i < Math.min(6, tokens.size()); i++) {
            if (List.of(":", "=").contains(tokens.get(i).key())) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isQuestion(List<Token> tokens) {
        return !tokens.isEmpty() && Questions.MARKS.contains(tokens.get(tokens.size() - 1).key());
    }

    private static int words(List<Token> tokens) {
        return (int) tokens.stream().filter(Token::isWord).count();
    }

    private static String with(List<Token> tokens, int gap, String slot) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            keys.add(i == gap ? slot : tokens.get(i).key());
        }
        return String.join(" ", keys);
    }

    private static String keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).collect(Collectors.joining(" "));
    }
}
