package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that is asked.
 *
 * @param text as it is asked
 * @param full with the question before it, if it refers to that
 * @param words it is about
 * @param wanted what an answer must have
 */
record Question(String text, String full, Set<String> words, Wanted wanted) {

    /** What kind of answer is asked for. */
    enum Wanted {
        TASKS(
                "\\b(?:must|should|shall|ha[sv]e to|needs? to|muss|müssen|soll|sollen|doit|doivent|debe|deben|tiene que)\\b.*\\b(?:do|tun|machen|erledigen|faire|hacer)\\b"
                        + "|\\b(?:tasks?|to-?dos?|aufgaben|tâches|tareas)\\b"),
        STEPS(
                "^how (?:do|does|to|can|should)\\b|^wie (?:kann|muss|wird)?\\b.*\\b(?:ich|man|wir)\\b|^comment\\b|^cómo\\b"),
        WHO("\\b(?:who|whom|whose|wer|wem|wen|qui|quién|quiénes)\\b|誰"),
        WHEN("\\b(?:when|wann|quand|cuándo|what (?:date|time|day))\\b|いつ"),
        AMOUNT(
                "\\b(?:how (?:many|much|long|often|far|old|big|large|high|hot|fast)|wie ?(?:viele?|lange|oft|hoch|groß)|combien|cuánt[oa]s?)\\b|いくつ|いくら"),
        PLACE("\\b(?:where|wo|wohin|où|dónde)\\b|どこ"),
        /** Everything about something. */
        ALL("");

        private final Pattern pattern;

        Wanted(String pattern) {
            this.pattern = Pattern.compile("(?iuU)" + pattern);
        }

        static Wanted in(String text) {
            return List.of(values()).stream()
                    .filter(wanted -> wanted.pattern.matcher(text).find())
                    .findFirst()
                    .orElse(ALL);
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

    /** The single questions of a message, in order. */
    static List<Question> of(AnswerRequest request) {
        List<String> before = request.recent().stream()
                .filter(AnswerRequest.Turn::byUser)
                .map(AnswerRequest.Turn::text)
                .toList();
        List<Question> questions = new ArrayList<>();
        for (String text : Questions.of(request.question())) {
            boolean refers = !before.isEmpty() && REFERRING.matcher(text).find();
            String full = refers ? before.get(before.size() - 1) + " " + text : text;
            Set<String> words = new HashSet<>(Words.of(text));
            if (refers && words.size() < 3) {
                words.addAll(Words.of(full));
            }
            questions.add(new Question(text, full, words, Wanted.in(text)));
        }
        return questions;
    }

    /** Whether it asks for something that can be told from other words. */
    boolean asksForValue() {
        return wanted == Wanted.WHO || wanted == Wanted.WHEN || wanted == Wanted.AMOUNT;
    }

    /** Whether the passage has what is asked for: a name, a date, a number. */
    boolean fits(Passage passage) {
        List<Token> tokens = Tokens.of(passage.text());
        return switch (wanted) {
            case WHO -> tokens.stream().skip(1).anyMatch(Token::isName);
            case WHEN ->
                tokens.stream().anyMatch(token -> TIMES.contains(token.isValue() ? token.slot() : token.key()));
            case AMOUNT -> tokens.stream().anyMatch(Token::isValue);
            default -> false;
        };
    }
}
