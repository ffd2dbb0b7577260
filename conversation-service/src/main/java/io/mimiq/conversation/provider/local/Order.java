package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.local.Instruction.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads a request from its beginning and its end, phrase by phrase, without its courtesies. */
final class Order {

    private static final Map<String, List<String>> PHRASES = new ConcurrentHashMap<>();
    private static final String CLOSING = " \t\n\r.!。！\"”“»」'’" + Questions.MARKS;
    private static final String OPENING = " \t\n\r,，:\"“„«「'‘¿¡";
    private static final int LEAST = 2;
    private static final List<String> REQUESTS = List.of("add", "remove", "forget", "replace", "rename");

    private final String text;
    private final String lower;
    private int at;
    private int end;

    Order(String text) {
        this.text = text;
        lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        begin();
    }

    /** Goes back behind the courtesies it begins with. */
    void begin() {
        at = 0;
        end = text.length();
        skipMarks();
        while (skip("polite")) {
            skipMarks();
        }
        do {
            while (end > at && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
        } while (skipLast("polite") || skipLast("onpage"));
    }

    /** Whether one of these phrases comes next; then it is behind that. */
    boolean skip(String section) {
        skipMarks();
        for (String phrase : phrases(section)) {
            int next = at + phrase.length();
            boolean isWhole = next < end && (!Character.isLetterOrDigit(lower.charAt(next)) || !isLetter(phrase));
            if (lower.startsWith(phrase, at) && isWhole) {
                at = next;
                skipMarks();
                return true;
            }
        }
        return false;
    }

    /** Skips a verb and the courtesy behind it. */
    boolean verb(String section) {
        boolean isNext = skip(section);
        if (isNext) {
            skip("polite");
        }
        return isNext;
    }

    /** Whether it ends in one of these phrases; then it ends before that. */
    boolean skipLast(String section) {
        for (String phrase : phrases(section)) {
            int start = end - phrase.length();
            if (start > at && lower.startsWith(phrase, start) && " ,".indexOf(lower.charAt(start - 1)) >= 0) {
                end = start - 1;
                while (end > at && " ,".indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                return true;
            }
        }
        return false;
    }

    /** Whether the last phrase before this place is one of these. */
    boolean isBehind(String section) {
        String before = lower.substring(0, at).strip();
        return phrases(section).stream().anyMatch(before::endsWith);
    }

    /** Whether one of these phrases is all that is left. */
    boolean isRest(String section) {
        return phrases(section).contains(lower.substring(at, end));
    }

    /** Whether a name comes next. */
    boolean isName() {
        return at < end && Character.isUpperCase(text.codePointAt(at));
    }

    /** How many words are left. */
    int words() {
        return text.substring(at, end).split(" ").length;
    }

    /** Whether another request follows in the same sentence: {@code and delete the other}. */
    boolean goesOn() {
        for (String phrase : phrases("also")) {
            String joint = " " + phrase + " ";
            for (int found = lower.indexOf(joint, at); found >= 0; found = lower.indexOf(joint, found + 1)) {
                Order next = new Order(text.substring(found + joint.length(), end));
                if (REQUESTS.stream().anyMatch(next::verb) && (next.skip("definite") || next.skip("that"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ends before the first of these phrases; returns what follows it, up to where it is to be done. */
    Optional<String> split(String section) {
        int first = end;
        String with = "";
        for (String phrase : phrases(section)) {
            int found = lower.indexOf(" " + phrase + " ", at);
            if (found > at && found < first) {
                first = found;
                with = text.substring(found + phrase.length() + 2, end);
            }
        }
        end = first;
        for (String reason : phrases("reason")) {
            int behind = with.toLowerCase(Locale.ROOT).indexOf((reason.startsWith(",") ? "" : " ") + reason + " ");
            with = behind > 0 ? with.substring(0, behind) : with;
        }
        return Optional.of(bare(with)).filter(text -> !text.isEmpty());
    }

    Optional<Instruction> instruction(Kind kind, @Nullable String with) {
        while (end > at && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean isOne = text.substring(at, Math.max(at, end))
                .codePoints()
                .noneMatch(c -> c == '!' || Questions.MARKS.indexOf(c) >= 0);
        return end - at >= LEAST && isOne ? Optional.of(new Instruction(kind, at, end, with)) : Optional.empty();
    }

    private void skipMarks() {
        while (at < end && OPENING.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static String bare(String quoted) {
        int from = 0;
        int to = quoted.length();
        while (from < to && OPENING.indexOf(quoted.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && CLOSING.indexOf(quoted.charAt(to - 1)) >= 0) {
            to--;
        }
        return quoted.substring(from, to);
    }

    private static boolean isLetter(String phrase) {
        return Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1));
    }

    private static List<String> phrases(String section) {
        return PHRASES.computeIfAbsent(section, Words::phrases);
    }
}
