package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows questions by their mark, in any script, and takes apart what asks several things at once. */
final class Questions {

    /** Latin, Greek, Arabic, Armenian, Ethiopic and full width. */
    static final String MARKS = "?\u037E؟՞፧？⁇⁈";

    private static final int LONGEST = 200;
    private static final String CLOSING = "\"'”’»)*_]";
    private static final Pattern END = Pattern.compile("(?<=[" + MARKS + "]) ?|\\n");
    private static final Pattern JOINT = Pattern.compile(
            "(?iuU) ?(?:,|,? (?:and|or|und|et|y)) (?=(?:who|whom|whose|what|when|where|which|why|how"
                    + "|wer|was|wann|wo|wie|warum|welche[rs]?|qui|quand|où|comment|pourquoi|quién|qué|cuándo|dónde|cómo)\\b)");
    private static final Pattern TWO_IN_ONE =
            Pattern.compile("(?i)(who|what|when|where|why|how) and (who|what|when|where|why|how) (.+)");
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^(?:(?:hi|hello|hey|ok|okay|thanks|thank you|well|so|and|also|please)\\b[,.! ]*(?:there|all|team|everyone)?[,.! ]*){1,5}");

    /** {@code …, right?} */
    private static final Pattern TAG = Pattern.compile("(?iu)(?:, | - )¿?"
            + Words.phrases("tags").stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"))
            + " ?[?？]$");

    private static final int LONGEST_TAG = 30;

    private Questions() {}

    /** Whether the text ends in a question mark, and does more than to ask whether what it says is right. */
    static boolean isQuestion(String text) {
        return isMarked(text)
                && !TAG.matcher(text.substring(Math.max(0, text.length() - LONGEST_TAG)))
                        .find();
    }

    /** What closes behind the mark, such as a bracket, does not count. */
    private static boolean isMarked(String text) {
        int last = text.length() - 1;
        while (last >= 0 && (isSpace(text.charAt(last)) || CLOSING.indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return last >= 0 && MARKS.indexOf(text.charAt(last)) >= 0;
    }

    /** The single questions of a message, in order. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        for (String question : END.split(collapsed(text))) {
            String bare = TWO_IN_ONE
                    .matcher(GREETING.matcher(question.strip()).replaceFirst(""))
                    .replaceFirst("$1 $3, $2 $3");
            for (String part : JOINT.split(bare)) {
                if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    parts.add(part.strip());
                }
            }
        }
        return parts.isEmpty() ? List.of(collapsed(text)) : parts;
    }

    /** One space or the end of a line for each run of white space; what is longer than any word is broken. */
    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        char gap = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = c == '\n' || gap == '\n' ? '\n' : ' ';
                continue;
            }
            if (gap > 0 && !collapsed.isEmpty()) {
                collapsed.append(gap);
                start = collapsed.length();
            } else if (collapsed.length() - start >= LONGEST && !Character.isLowSurrogate(c)) {
                collapsed.append(' ');
                start = collapsed.length();
            }
            gap = 0;
            collapsed.append(c);
        }
        return collapsed.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
