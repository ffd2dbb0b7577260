package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Knows questions by their mark, in any script, and takes apart what asks several things at once. */
final class Questions {

    /** Latin, Greek, Arabic, Armenian, Ethiopic and full width. */
    static final String MARKS = "?\u037E؟՞፧？⁇⁈";

    private static final Pattern CLOSING = Pattern.compile("[\\s\"'”’»)*_\\]]+$");
    private static final Pattern END = Pattern.compile("(?<=[" + MARKS + "])\\s*|\\n+");
    private static final Pattern JOINT = Pattern.compile(
            "(?iuU)\\s*(?:,|,?\\s+(?:and|or|und|et|y))\\s+(?=(?:who|whom|whose|what|when|where|which|why|how"
                    + "|wer|was|wann|wo|wie|warum|welche[rs]?|qui|quand|où|comment|pourquoi|quién|qué|cuándo|dónde|cómo)\\b)");
    private static final Pattern TWO_IN_ONE =
            Pattern.compile("(?i)(who|what|when|where|why|how) and (who|what|when|where|why|how) (.+)");
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^(?:(?:hi|hello|hey|ok|okay|thanks|thank you|well|so|and|also|please)\\b[,.! ]*(?:there|all|team|everyone)?[,.! ]*){1,5}");

    private Questions() {}

    /** Whether the text ends in a question mark; what closes behind it, such as a bracket, does not count. */
    static boolean isQuestion(String text) {
        String bare = CLOSING.matcher(text).replaceAll("");
        return !bare.isEmpty() && MARKS.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    /** The single questions of a message, in order. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        for (String question : END.split(text.strip())) {
            String bare = TWO_IN_ONE
                    .matcher(GREETING.matcher(question.strip()).replaceFirst(""))
                    .replaceFirst("$1 $3, $2 $3");
            for (String part : JOINT.split(bare)) {
                if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    parts.add(part.strip());
                }
            }
        }
        return parts.isEmpty() ? List.of(text.strip()) : parts;
    }
}
