package io.mimiq.conversation.provider.local;

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
        WHO,
        WHEN,
        AMOUNT,
        PLACE,
        /** Everything about something: a list, the steps of a task. */
        ALL,
        TASKS
    }

    private static final Pattern TASKS = pattern(
            "\\b(?:must|should|shall|has to|have to|needs? to|is .{1,40} to|muss|müssen|soll|sollen|doit|doivent|debe|deben|tiene que)\\b.*\\b(?:do|tun|machen|erledigen|faire|hacer)\\b"
                    + "|\\b(?:tasks?|to-?dos?|aufgaben|tâches|tareas)\\b");
    private static final Pattern WHO = pattern("\\b(?:who|whom|whose|wer|wem|wen|qui|quién|quiénes)\\b|誰");
    private static final Pattern WHEN = pattern("\\b(?:when|wann|quand|cuándo|what (?:date|time|day))\\b|いつ");
    private static final Pattern AMOUNT = pattern(
            "\\b(?:how (?:many|much|long|often|far|old|big|large|high|hot|fast)|wie ?(?:viele?|lange|oft|hoch|groß)|combien|cuánt[oa]s?)\\b|いくつ|いくら");
    private static final Pattern PLACE = pattern("\\b(?:where|wo|wohin|où|dónde)\\b|どこ");
    private static final Pattern REFERRING = pattern(
            "^(?:and|und|et|y)\\b|\\b(?:it|its|they|them|their|he|she|him|her|his|that|this|there|er|sie|es|dort|il|elle|ils)\\b");
    private static final Pattern NAME = Pattern.compile("(?<!^)(?<![.:›] )\\b\\p{Lu}[\\p{L}.]+");

    static Question of(String text, List<String> before) {
        boolean refers = !before.isEmpty() && REFERRING.matcher(text).find();
        String full = refers ? before.get(before.size() - 1) + " " + text : text;
        Set<String> words = new HashSet<>(Words.of(text));
        if (refers && words.size() < 3) {
            words.addAll(Words.of(before.get(before.size() - 1)));
        }
        return new Question(text, full, words, wanted(text));
    }

    /** Whether the passage has what is asked for: a name, a date, a number. */
    boolean fits(Passage passage) {
        return switch (wanted) {
            case WHO -> NAME.matcher(passage.shown()).find();
            case WHEN -> has(passage, Set.of(Token.DATE, Token.TIME, Token.WEEKDAY, "#s", "#month"));
            case AMOUNT -> Tokens.of(passage.shown()).stream().anyMatch(Token::isValue);
            case PLACE, ALL, TASKS -> false;
        };
    }

    private static boolean has(Passage passage, Set<String> slots) {
        return Tokens.of(passage.shown()).stream().anyMatch(token -> slots.contains(String.valueOf(token.slot())));
    }

    private static Wanted wanted(String text) {
        if (TASKS.matcher(text).find()) {
            return Wanted.TASKS;
        } else if (WHO.matcher(text).find()) {
            return Wanted.WHO;
        } else if (WHEN.matcher(text).find()) {
            return Wanted.WHEN;
        } else if (AMOUNT.matcher(text).find()) {
            return Wanted.AMOUNT;
        }
        return PLACE.matcher(text).find() ? Wanted.PLACE : Wanted.ALL;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?iuU)" + regex);
    }
}
