package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.local.Vocabulary.Need;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked.
 *
 * @param text as it is asked
 * @param words it is about, in order
 * @param qualifiers those that stand right before another, but for what somebody does
 * @param names those of them that name just this: names, codes and values
 * @param wanted what an answer must have
 * @param number of the item of a list that is asked for
 */
record Question(
        String text,
        List<String> words,
        Set<String> qualifiers,
        Set<String> names,
        Wanted wanted,
        @Nullable Integer number) {

    /** Whether what it names is not known at all or, where it names nothing that is, what it tells apart from others. */
    boolean lacks(List<Need> needs) {
        boolean hasName = needs.stream().anyMatch(need -> names.contains(need.word()) && !need.isUnknown());
        return needs.stream()
                .filter(Need::isUnknown)
                .anyMatch(need -> names.contains(need.word()) || (!hasName && qualifiers.contains(need.word())));
    }

    private static final Set<String> TIMES = Words.set("times");
    private static final Set<String> NO_AMOUNTS = Set.of(Token.CODE, Token.DATE, Token.TIME, Token.WEEKDAY);
    private static final Set<String> HOURS = Words.set("hours");
    private static final Set<String> GROUPS = Words.set("groups");
    private static final Set<String> PLACES = Words.set("places");
    private static final Set<String> LOCATIONS = Words.set("states");
    private static final Set<String> RATES = Words.set("rates");
    private static final Set<String> EACH = Words.set("each");
    private static final Set<String> TIMES_OVER = Words.set("often");
    private static final Set<String> CAUSES = Words.set("why");
    private static final Pattern OFTEN = Pattern.compile(
            "(?iuU)\\b(?:how (?:often|frequently|many times)|wie oft|à quelle fréquence|combien de fois|con qué frecuencia|cuántas veces|как часто)\\b");
    private static final Pattern COUNTED = Pattern.compile(
            "(?iuU)\\b(?:how many|wie ?viele[mnr]?|wie ?viel|combien de|cuánt[oa]s|quant[ie]|quant[oa]s) \\p{L}{2,40}");
    /** So short names of months are other words too: {@code may}. */
    private static final int SHORT = 3;

    private static final String CHINESE_PLACES = "在到于";
    private static final String JAPANESE_PLACES = "でにへ";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern REFERRING = Pattern.compile(
            "(?iuU)^(?:and|und|et|y)\\b|\\b(?:it|its|they|them|their|he|she|him|her|his|that|this|(?<!\\b(?:is|are|was|were) )there|er|sie|dort|il|elle|ils)\\b");
    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?iu)^[¿\"' ]*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|must)\\b");
    private static final Pattern LATIN = Pattern.compile("[^\\p{L}]{0,5}\\p{IsLatin}");
    /** A question without one of these asks for yes or no. */
    private static final Pattern ASKING = Pattern.compile(
            "(?iuU)^[¿ ]{0,3}que\\b|\\b(?:wh(?:o|om|ose|at|en|ere|ich|y)|how|wer|we[nm]|wessen|was|wann|wie|wieso|welche[mnrs]?|warum|weshalb"
                    + "|wo(?:ran|rin|rum|rauf|raus|durch|für|gegen|her|hin|mit|von|vor|zu|bei|nach)?"
                    + "|qui|qu'est-ce|quoi|quel(?:le)?s?|quand|où|comment|combien|pourquoi|laquelle|lequel"
                    + "|quién(?:es)?|qué|cuál(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|chi|che|quando|dove|perché|quant[aeio]s?|quem|onde|qual)\\b");

    private static final Pattern SINGLE = Pattern.compile(
            "(?iuU)^[¿\\s]*(?:what(?: is|'s|’s| was)|was ist|wie (?:ist|lautet|heißt)|quel(?:le)? est|(?:qué|cuál) es)\\b");
    /** What no mark parts from the words that a question in Chinese is about. */
    private static final Pattern CHINESE = Pattern.compile(Words.pattern("chinese", ".*"));

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Set<String> GENERAL = Words.set("general");
    private static final Set<String> THERE = Words.set("there");
    private static final Map<String, String> ORDINALS = Words.table("ordinals");
    private static final Map<String, String> ORDER = Words.table("order");
    private static final String STEP = Words.pattern("steps", ".*");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iuU)" + STEP + "[ .#]{0,3}(?<number>\\d{1,3})(?!\\d)|(?<ordinal>\\w{3,12})(?= " + STEP + "\\b)");

    /** The single questions of a message, in order. */
    static List<Question> of(AnswerRequest request) {
        List<String> before = request.recent().stream()
                .filter(AnswerRequest.Turn::byUser)
                .map(AnswerRequest.Turn::text)
                .toList();
        List<Question> questions = new ArrayList<>();
        for (String text : Questions.of(request.question())) {
            Set<String> words = words(text);
            if (!before.isEmpty() && words.size() < 3 && REFERRING.matcher(text).find()) {
                words.addAll(words(before.get(before.size() - 1)));
            }
            Integer number = number(text);
            Wanted wanted = Wanted.in(text);
            Set<String> qualifiers = qualifiers(text);
            if (wanted == Wanted.WHO) {
                words.stream().findFirst().ifPresent(qualifiers::remove);
            }
            questions.add(new Question(
                    text,
                    List.copyOf(words),
                    qualifiers,
                    number == null ? Demand.names(text) : Set.of(),
                    wanted,
                    number));
        }
        return questions;
    }

    /** What an answer is searched by; who asks just for a person asks who was there. */
    private static Set<String> words(String text) {
        Wanted wanted = Wanted.in(text);
        String asked = KANA.matcher(text).find() ? text : CHINESE.matcher(text).replaceAll(" ");
        Set<String> words = new LinkedHashSet<>(
                wanted == Wanted.AMOUNT || wanted == Wanted.WHEN ? wanted.others(asked) : Words.of(asked));
        words.removeIf(word -> word.length() == 1 && word.charAt(0) < 'ɐ' && Character.isLetter(word.charAt(0)));
        if (wanted == Wanted.WHO && THERE.containsAll(words)) {
            return new LinkedHashSet<>(Words.of("attendees"));
        }
        return words;
    }

    private static Set<String> qualifiers(String text) {
        Set<String> qualifiers = new HashSet<>();
        List<String> before = List.of();
        for (String word : text.split("\\s+")) {
            List<String> words = Words.of(word);
            before = before.stream()
                    .filter(each -> !Character.isDigit(each.charAt(0)))
                    .toList();
            if (!words.isEmpty()) {
                qualifiers.addAll(before);
            }
            before = words;
        }
        return qualifiers;
    }

    private static @Nullable Integer number(String text) {
        Matcher found = NUMBERED.matcher(text);
        while (found.find()) {
            String ordinal = found.group("ordinal");
            String number = ordinal == null ? found.group("number") : ORDINALS.get(ordinal.toLowerCase(Locale.ROOT));
            if (number != null) {
                return Integer.parseInt(number) + step(text, found.start());
            }
        }
        return null;
    }

    /** How much further the item is that comes before or after the one that is named there. */
    private static int step(String text, int at) {
        String[] before = text.substring(0, at).toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        for (int i = before.length - 1; i >= Math.max(0, before.length - 3); i--) {
            String order = ORDER.get(before[i]);
            if (order != null) {
                return order.equals("after") ? 1 : -1;
            }
        }
        return 0;
    }

    /** It without the words that ask for a time: what is left begins as {@code schließt der Laden} does. */
    String clause() {
        return switch (wanted) {
            case WHEN -> wanted.removedFrom(text);
            case AMOUNT -> wanted.removedFrom(COUNTED.matcher(text).replaceFirst(" "));
            default -> text;
        };
    }

    /** The words that a heading must have to be what is asked for. */
    List<String> subject() {
        return words.stream().filter(word -> !GENERAL.contains(word)).toList();
    }

    /** Whether it asks for one thing rather than for all of a kind. */
    boolean asksForOne() {
        return SINGLE.matcher(text).find();
    }

    /** Whether it asks for more than yes or no. */
    boolean isOpen() {
        return isOpen(text);
    }

    static boolean isOpen(String text) {
        boolean isMarked = Questions.isQuestion(text) && LATIN.matcher(text).lookingAt();
        return !YES_OR_NO.matcher(text).find()
                && (!isMarked || ASKING.matcher(text).find());
    }

    /** Whether an answer must have something of one kind. */
    boolean isOfKind() {
        return asksForValue() || wanted == Wanted.PLACE || wanted == Wanted.WHY;
    }

    /** Whether it asks for something that can be told from other words. */
    boolean asksForValue() {
        return wanted == Wanted.WHO || wanted == Wanted.WHEN || wanted == Wanted.AMOUNT;
    }

    /** Whether the answer has what is asked for: a name, a date, a number. */
    boolean fits(String answer) {
        List<Token> tokens = Tokens.of(answer);
        Set<String> own = Set.copyOf(Words.of(text));
        List<Token> others = IntStream.range(0, tokens.size())
                .filter(i -> !Labels.isLabelled(tokens, i))
                .mapToObj(tokens::get)
                .filter(token -> token.isValue() ? !own.contains(token.key()) : !own.containsAll(Words.of(token.raw())))
                .toList();
        return switch (wanted) {
            case WHO ->
                others.stream().anyMatch(token -> token.isName() || hasNoCase(token) || GROUPS.contains(token.key()));
            case WHEN -> others.stream().anyMatch(Question::isTime) || hasHour(tokens);
            case WHY -> tokens.stream().anyMatch(token -> hasNoCase(token) || CAUSES.contains(token.key()));
            case AMOUNT ->
                OFTEN.matcher(text).find()
                        ? isRepeated(tokens)
                        : others.stream()
                                .anyMatch(token -> token.isValue()
                                        ? !token.isOneOf(NO_AMOUNTS)
                                        : RATES.contains(token.key())
                                                || token.key().equals("one"));
            case PLACE -> hasPlace(tokens, others);
            default -> false;
        };
    }

    /** Any word may be a name where no script tells names apart. */
    private static boolean hasNoCase(Token token) {
        return token.isWord() && Character.getType(token.raw().codePointAt(0)) == Character.OTHER_LETTER;
    }

    /** {@code every day}, {@code weekly}, {@code twice a year}. */
    private static boolean isRepeated(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token -> hasNoCase(token)
                        || TIMES_OVER.contains(token.key())
                        || EACH.contains(token.key())
                        || RATES.contains(token.key()));
    }

    /** {@code at 4}. */
    private static boolean hasHour(List<Token> tokens) {
        return IntStream.range(1, tokens.size())
                .anyMatch(i -> Token.NUMBER.equals(tokens.get(i).slot())
                        && HOURS.contains(tokens.get(i - 1).key()));
    }

    private static boolean isTime(Token token) {
        boolean isYear =
                Token.NUMBER.equals(token.slot()) && YEAR.matcher(token.key()).matches();
        boolean isMonth = token.key().length() > SHORT
                && Dates.isMonth(token.key())
                && !token.key().equals("march");
        return isYear || isMonth || TIMES.contains(token.isValue() ? token.slot() : token.key());
    }

    /** A code such as a region, or what stands beside a word such as in; not a time. */
    private static boolean hasPlace(List<Token> tokens, List<Token> others) {
        for (int i = 1; i < tokens.size(); i++) {
            boolean isAddress = i + 1 < tokens.size() && tokens.get(i + 1).isName();
            boolean isBare =
                    tokens.get(i).isValue() && !Token.CODE.equals(tokens.get(i).slot()) && !isAddress;
            String key = tokens.get(i).key();
            boolean isBehind = PLACES.contains(tokens.get(i - 1).key()) && !isTime(tokens.get(i)) && !isBare;
            boolean isJoined = (JAPANESE_PLACES.contains(key) && hasNoCase(tokens.get(i - 1)))
                    || (CHINESE_PLACES.contains(tokens.get(i - 1).key()) && hasNoCase(tokens.get(i)));
            if (isBehind || isJoined) {
                return true;
            }
        }
        return others.stream()
                .anyMatch(token -> Token.CODE.equals(token.slot())
                        || LOCATIONS.contains(token.key())
                        || (token.key().equals(":") && hasNoCase(tokens.get(0)))
                        || (hasNoCase(token) && token.raw().codePointAt(0) < '\u2E80')
                        || token.key().indexOf('/') > 0
                        || token.key().indexOf('@') > 0);
    }
}
