package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Vocabulary.Need;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a passage must have to answer a question at all: what is true of Carla, of dinner or per minute is no answer for
 * Anna, lunch or per day.
 */
final class Demand {

    private static final Map<String, String> CONTRASTS = Words.byStem("contrasts");
    private static final Set<String> EACH = Words.set("each");
    private static final Set<String> GERMAN = Words.set("german");
    private static final Set<String> ENGLISH = Words.set("english");
    /** Values that tell which one, not how much: of those only the same will do. */
    private static final Set<String> TELLING = Set.of(Token.NUMBER, Token.VERSION);

    private static final Pattern LASTS =
            Pattern.compile("(?iuU)\\b(?:how long|wie lange?|combien de temps|cuánto tiempo)\\b");

    private final Question question;
    private final Set<String> rates;

    Demand(Question question) {
        this.question = question;
        rates = Frequency.periods(question.text());
    }

    boolean isMetBy(Passage passage, List<Need> needs) {
        boolean hasAll = needs.stream()
                .filter(need -> question.names().contains(need.word()))
                .allMatch(need -> passage.has(need) > 0);
        return hasAll
                && !(question.isOpen()
                        && (isOfAnother(passage, needs) || hasOtherRate(passage) || isOnlyRepeated(passage)));
    }

    /** The words of names, codes and values in a question, as it is searched by them. */
    static Set<String> names(String text) {
        List<Token> tokens = Tokens.of(text);
        boolean asksOpenly = Question.isOpen(text);
        boolean tellsNames = tellsNames(tokens);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isCode = Token.CODE.equals(token.slot());
            boolean isAmount = token.isOneOf(TELLING) && asksOpenly;
            boolean isName = token.isName()
                    && tellsNames
                    && (isBehindWord(tokens, i) || token.key().endsWith("'s"))
                    && !Dates.isMonth(token.raw().toLowerCase(Locale.ROOT));
            if (isCode || isAmount) {
                names.add(token.key());
            } else if (isName || isCapital(token)) {
                names.addAll(Words.of(token.raw()));
            }
        }
        return names;
    }

    private static boolean isBehindWord(List<Token> tokens, int i) {
        return tokens.subList(0, i).stream().anyMatch(Token::isWord);
    }

    private static boolean isCapital(Token token) {
        String raw = token.raw();
        return token.isWord() && raw.length() > 1 && raw.equals(raw.toUpperCase(Locale.ROOT)) && token.isName();
    }

    /** Not in German, which writes all nouns like names, nor where most words are written like them. */
    private static boolean tellsNames(List<Token> tokens) {
        List<Token> words = tokens.stream().filter(Token::isWord).toList();
        Set<String> keys = new HashSet<>();
        words.forEach(word -> keys.add(word.key().toLowerCase(Locale.ROOT)));
        boolean isGerman = keys.stream().anyMatch(GERMAN::contains)
                || (!words.isEmpty()
                        && words.get(0).key().equalsIgnoreCase("was")
                        && keys.stream().noneMatch(ENGLISH::contains));
        return !isGerman && words.stream().filter(Token::isName).count() <= words.size() / 2;
    }

    private boolean isOfAnother(Passage passage, List<Need> needs) {
        return needs.stream()
                .filter(need -> CONTRASTS.containsKey(need.word()) && passage.has(need) == 0)
                .anyMatch(need -> passage.words().stream()
                        .anyMatch(word -> !word.equals(need.word())
                                && CONTRASTS.getOrDefault(need.word(), "").equals(CONTRASTS.get(word))));
    }

    private boolean hasOtherRate(Passage passage) {
        Set<String> others = rates.isEmpty() ? Set.of() : Frequency.periods(passage.text());
        return !others.isEmpty() && rates.stream().noneMatch(others::contains);
    }

    /** Whether it tells just how often, where the question asks how long. */
    private boolean isOnlyRepeated(Passage passage) {
        if (!LASTS.matcher(question.text()).find()) {
            return false;
        }
        int repeated = 0;
        int values = 0;
        String before = "";
        for (Token token : Tokens.of(passage.text())) {
            values += token.isValue() ? 1 : 0;
            repeated += token.isValue() && EACH.contains(before) ? 1 : 0;
            before = token.key();
        }
        return repeated > 0 && repeated == values;
    }
}
