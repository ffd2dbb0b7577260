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
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked.
 *
 * @param text as it is asked
 * @param words it is about, in order
 * @param qualifiers those that stand right before another
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

    /** Whether what it names, or tells apart from others, is not known at all. */
    boolean lacks(List<Need> needs) {
        return needs.stream()
                .filter(Need::isUnknown)
                .anyMatch(need -> names.contains(need.word()) || qualifiers.contains(need.word()));
    }

    /** What kind of answer is asked for. */
    enum Wanted {
        /** With what is to be done behind it. */
        TASKS(
                "\\b(?:must|should|shall|ha[sv]e to|needs? to|to be|muss|müssen|soll|sollen|doit|doivent|debe|deben|tiene que)\\b"),
        STEPS(
                "^how (?:do|does|to|can|should)\\b|^wie (?:kann|muss|wird)?\\b.*\\b(?:ich|man|wir)\\b|^comment\\b|^¿?cómo\\b"),
        WHO("\\b(?:who|whom|whose|wer|wem|wen|(?<!ce )qui|quién|quiénes|кто|кого|кому|кем|чей)\\b|誰"),
        WHEN("\\b(?:when|wann|quand|cuándo|когда|what (?:date|time|day))\\b|いつ"),
        AMOUNT(
                "\\b(?:how (?:many|much|long|often|far|old|big|large|high|hot|fast)|wie ?(?:viele?|lange|oft|hoch|groß)|combien|cuánt[oa]s?|сколько)\\b|いくつ|いくら"),
        PLACE("\\b(?:where|wo|wohin|où|dónde|где|куда|откуда)\\b|どこ"),
        DONE(
                "\\b(?:done|finished|completed|erledigt|fertig|abgeschlossen|terminée?s?|fini[es]*|hech[oa]s?|terminad[oa]s?|completad[oa]s?)\\b|完了|済み"),
        OPEN(
                "\\b(?:tasks?|to-?dos?|aufgaben|tâches|tareas|open|outstanding|left|remaining|pending|offen|ausstehend|übrig|ouvert|reste|pendientes?|abierto)\\b|未完了|残り"),
        /** Everything about something. */
        ALL("");

        private static final Pattern DOING = Pattern.compile(
                "(?iuU)\\b(?:do|done|finished|tun|machen|erledigen|erledigt|faire|faite?s?|hacer|hech[oa]s?)\\b");

        private final Pattern pattern;

        Wanted(String pattern) {
            this.pattern = Pattern.compile("(?iuU)" + pattern);
        }

        static Wanted in(String text) {
            return List.of(values()).stream()
                    .filter(wanted -> wanted.isIn(text))
                    .findFirst()
                    .orElse(ALL);
        }

        private boolean isIn(String text) {
            Matcher found = pattern.matcher(text);
            return found.find() && (this != TASKS || DOING.matcher(text).find(found.end()));
        }

        /** The words of the text that do not say that this is wanted. */
        List<String> others(String text) {
            return switch (this) {
                case AMOUNT, OPEN, DONE -> Words.of(pattern.matcher(text).replaceAll(" "));
                case TASKS -> DONE.others(text);
                default -> Words.of(text);
            };
        }
    }

    private static final Set<String> TIMES = Set.of(
            Token.DATE,
            Token.TIME,
            Token.WEEKDAY,
            "#s",
            "#month",
            "day",
            "week",
            "month",
            "year",
            "tag",
            "jour",
            "día");
    private static final Pattern REFERRING = Pattern.compile(
            "(?iuU)^(?:and|und|et|y)\\b|\\b(?:it|its|they|them|their|he|she|him|her|his|that|this|there|er|sie|es|dort|il|elle|ils)\\b");
    private static final Pattern SINGLE = Pattern.compile(
            "(?iuU)^[¿\\s]*(?:what(?: is|'s|’s| was)|was ist|wie (?:ist|lautet|heißt)|quel(?:le)? est|(?:qué|cuál) es)\\b");
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
            questions.add(new Question(
                    text,
                    List.copyOf(words),
                    qualifiers(text),
                    number == null ? Demand.names(text) : Set.of(),
                    Wanted.in(text),
                    number));
        }
        return questions;
    }

    /** What an answer is searched by; who asks just for a person asks who was there. */
    private static Set<String> words(String text) {
        Wanted wanted = Wanted.in(text);
        Set<String> words = new LinkedHashSet<>(wanted == Wanted.AMOUNT ? wanted.others(text) : Words.of(text));
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

    /** The words that a heading must have to be what is asked for. */
    List<String> subject() {
        return words.stream().filter(word -> !GENERAL.contains(word)).toList();
    }

    /** Whether it asks for one thing rather than for all of a kind. */
    boolean asksForOne() {
        return SINGLE.matcher(text).find();
    }

    /** Whether it asks for something that can be told from other words. */
    boolean asksForValue() {
        return wanted == Wanted.WHO || wanted == Wanted.WHEN || wanted == Wanted.AMOUNT;
    }

    /** Whether the answer has what is asked for: a name, a date, a number. */
    boolean fits(String answer) {
        List<Token> tokens = Tokens.of(answer);
        return switch (wanted) {
            case WHO -> tokens.stream().skip(1).anyMatch(Token::isName);
            case WHEN ->
                tokens.stream().anyMatch(token -> TIMES.contains(token.isValue() ? token.slot() : token.key()));
            case AMOUNT -> tokens.stream().anyMatch(Token::isValue);
            default -> false;
        };
    }
}
