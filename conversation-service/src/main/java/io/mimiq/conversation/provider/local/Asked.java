package io.mimiq.conversation.provider.local;

import java.util.Locale;
import java.util.Set;

/** The question on a page that what follows it may answer. */
final class Asked {

    private static final Set<String> OPEN = Words.byStem("unanswered").keySet();
    private static final Set<String> QUESTIONS = Words.byStem("questions").keySet();
    private static final Set<String> ASKING = Words.set("asking");
    private static final int REPLIES = 5;

    private String text = "";
    private boolean isItem;
    private boolean isSpoken;
    private boolean isQuoted;
    private int replies;

    /** Empty if nothing is asked. */
    String text() {
        return text;
    }

    /** Without a mark such as {@code Q:}. */
    static String unmarked(String question) {
        int colon = question.indexOf(':');
        boolean isMarked = colon > 0
                && ASKING.contains(question.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        return isMarked ? question.substring(colon + 1) : question;
    }

    /**
     * Whether the next passage may answer; if it asks, it is the question from here on.
     *
     * @param speaker who says it, on a line of its own
     */
    boolean isAnsweredBy(Passage passage, Passage before, String speaker) {
        boolean goesOn = before.headings().equals(passage.headings());
        if (passage.isQuestion()) {
            text = goesOn && before.isQuestion() ? (text + " " + passage.text()).strip() : passage.text();
            replies = 0;
            isItem = passage.form().opened() > 0;
            isQuoted = Forms.isQuoted(passage.form());
            isSpoken = !speaker.isEmpty() || (!passage.label().isEmpty() && !ASKING.contains(passage.label()));
        } else if (!goesOn || replies == REPLIES || !mayReply(passage)) {
            text = "";
        }
        replies++;
        return !passage.isQuestion() && !text.isEmpty();
    }

    /** Not what speaks of something else: a field with a name of its own, or what stands below the list the question is in. */
    private boolean mayReply(Passage passage) {
        if (passage.isMarkedAnswer() || isSpoken) {
            return true;
        }
        if (isQuoted && Forms.isQuoted(passage.form()) || isSigned(passage)) {
            return false;
        }
        Set<String> label = Words.distinct(passage.label());
        label.removeAll(Words.distinct(text));
        return label.isEmpty()
                && !isOpen(passage)
                && !(isItem && passage.form().in().isEmpty());
    }

    /** Whether it is just the name of the one who asks. */
    private boolean isSigned(Passage passage) {
        return Wanted.in(text) != Wanted.WHO
                && Tokens.of(passage.text()).stream().allMatch(token -> !token.isWord() || token.isName());
    }

    /** Whether it stands below what is called open. */
    static boolean isOpen(Passage passage) {
        return passage.above().stream()
                .map(Words::distinct)
                .anyMatch(words -> OPEN.stream().anyMatch(words::contains)
                        && QUESTIONS.stream().anyMatch(words::contains));
    }
}
