package io.mimiq.conversation.provider.local;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of answer is asked for. */
enum Wanted {
    /** With what is to be done behind it. */
    TASKS(
            "\\b(?:must|should|shall|ha[sv]e to|needs? to|(?:still|left|is|are) to|to be|muss|müssen|soll|sollen|doit|doivent|debe|deben|tiene que)\\b"),
    STEPS(
            "^how (?:do|does|to|can|should)\\b|^wie (?!(?:viele?[mnrs]?|lange|oft|hoch|groß|alt|weit|schwer|breit|tief|schnell|heißt|heißen)\\b).*\\b(?:ich|man|wir)\\b|^comment\\b|^¿?cómo\\b"),
    WHY("^(?:why|how did|warum|weshalb|wieso|pourquoi|¿?por qué|por que|perché|почему|зачем)\\b|なぜ|どうして|为什么|لماذا"),
    WHO("\\b(?:who|whom|whose|wer|wem|wen|(?<!ce )qui|quién|quiénes|кто|кого|кому|кем|чей|من|कौन|quem|chi)\\b|[誰谁]"),
    WHEN(
            "\\b(?:when|wann|quand|cuándo|когда|quando|متى|कब|(?:what|which) (?:date|time|day|month|year)|an welchem (?:tag|datum)|welches datum|quel (?:jour|mois)|quelle date|qué (?:día|fecha)|(?:à|de) quelle heure|um wie ?viel uhr|a qué hora|a che ora|в котором часу)\\b|いつ|何[時月]|何曜日|何时|什么时候"),
    AMOUNT(
            "\\b(?:how (?:many|much|long|often|far|old|big|large|high|hot|fast)|wie ?(?:viele?[mnr]?|lange|oft|hoch|groß|alt|weit|schwer|breit|tief|schnell|warm|heiß)|combien|à quelle fréquence|cuánt[oa]s?|quant[oaie]s?|con qué frecuencia|сколько|как (?:часто|долго|много)|كم|कितन[ेाी])\\b|いくつ|いくら|何(?:日|回|個|人|冊|枚|台|本|名|歳|円|分|週間)|多少"),
    PLACE("\\b(?:where|wo|wohin|où|dónde|onde|dove|где|куда|откуда|أين|कहाँ)\\b|どこ|哪里|在哪"),
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

    boolean isSaidIn(String text) {
        return pattern.matcher(text).find();
    }

    private boolean isIn(String text) {
        Matcher found = pattern.matcher(text);
        return found.find() && (this != TASKS || DOING.matcher(text).find(found.end()));
    }

    /** The text without the words that first say so. */
    String removedFrom(String text) {
        return pattern.matcher(text).replaceFirst(" ").strip();
    }

    /** The words of the text that do not say that this is wanted. */
    List<String> others(String text) {
        return switch (this) {
            case AMOUNT, WHEN, OPEN, DONE -> Words.of(pattern.matcher(text).replaceAll(" "));
            case TASKS -> DONE.others(text);
            default -> Words.of(text);
        };
    }
}
