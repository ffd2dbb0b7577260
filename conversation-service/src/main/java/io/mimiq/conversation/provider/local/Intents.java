package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.message.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a question from a note by how it ends and how it begins. In doubt a text is a note: a question taken for a note
 * changes nothing that cannot be seen and undone, whereas a note taken for a question is lost.
 */
final class Intents {

    private static final int LONGEST_QUESTION = 300;
    private static final Pattern CLOSING = Pattern.compile("[\\s\"')*_\\]]+$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])[\"')]*\\s+|(?<=[。？！؟])|\\s*\\n\\s*");
    private static final Pattern STRUCTURE = Pattern.compile(
            "(?m)^\\s*(?:[-*+•]\\s|\\d{1,3}[.)]\\s|#{1,6}\\s|\\||[^\\n:|]{1,30}\\||[^\\n:]{1,40}:\\s*$)|^-{3,}\\s*$");
    private static final Pattern LABELS = Pattern.compile("(?s)(?:[^\\n:]{1,30}:[^\\n]+(?:\\n+|$)){2,}");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:[\"'(*_¿]+|(?:hi|hello|hey|dear|ok|okay|thanks|thank you|well|so|and|but|also|please|just)\\b[,!.]*\\s+(?:(?:all|team|there|everyone)[,!.]+\\s+)?)+");
    private static final Pattern CLOSED = Pattern.compile(
            "(?i)\\s+(?:any (?:questions|thoughts|comments|objections)|ok(?:ay)?|agreed|does that work(?: for (?:you|everyone))?|sounds good)\\?$");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)^(?:(?:tell|show|give|remind|send) (?:me|us)\\b|let me know\\b|help me\\b"
                    + "|(?:explain|describe|summari[sz]e|outline|compare)\\b(?!:)"
                    + "|(?:list|show|find|look up|search for|check) (?:all|the|every|any|our|my|its|each|open|me|us|what|who|when|where|which|how)\\b"
                    + "|i(?:'d| would)? (?:like|want|need|wish) to (?:know|understand|find out|see)\\b|i(?: was|'m| am)? wonder(?:ing)?\\b|i(?:'m| am) looking for\\b"
                    + "|(?:what|how) about\\b|(?:is there )?any(?:thing|thing else|body|one)? (?:news|updates?|idea|word|information|info|(?:known )?(?:about|on))\\b"
                    + "|do(?:es)? (?:you|we|anyone|anybody|somebody) (?:know|have|remember)\\b|(?:can|could|would|will) you\\b).*");
    private static final Set<String> SUBJECTS = Set.of("who", "who's", "whose", "what", "what's", "whats", "which");
    private static final Set<String> CIRCUMSTANCES =
            Set.of("when", "when's", "where", "where's", "why", "how", "how's", "whom");
    private static final Set<String> EXTENT = Set.of(
            "many", "much", "long", "often", "far", "old", "big", "large", "high", "hot", "fast", "soon", "to", "come");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would",
            "should", "shall", "may", "might", "must", "isn't", "aren't", "don't", "doesn't", "didn't", "can't",
            "won't", "hasn't", "haven't");
    private static final Set<String> CONDITIONS = Set.of("should", "had", "were", "did");
    private static final Pattern PREDICATE = Pattern.compile(
            "be|been|being|not|now|no|never|also|still|already|currently|in|on|at|by|for|from|to|with|of|\\d.*|\\p{L}{2,}(?:ed|ly|wn)|built|made|held|kept|led|sent|paid|run|written|due");
    private static final Pattern NAME = Pattern.compile("(?:Will|May|Mark|Bill) \\p{Lu}.*\\s\\p{Ll}+s\\s.*");

    private Intents() {}

    static Intent of(String text) {
        String bare = CLOSING.matcher(text).replaceAll("").strip();
        if (Instruction.of(text).isPresent() || isStructured(bare)) {
            return Intent.UPDATE;
        }
        String withoutFormula = CLOSED.matcher(bare).replaceFirst("");
        return isQuestion(withoutFormula) ? Intent.ASK : Intent.UPDATE;
    }

    private static boolean isStructured(String text) {
        return text.contains("\n")
                && (STRUCTURE.matcher(text).find() || LABELS.matcher(text).matches());
    }

    /** Of one line the end decides; what has several is pasted, and a question only if all of it is. */
    private static boolean isQuestion(String text) {
        List<String> sentences = sentences(text);
        if (sentences.isEmpty() || !text.contains("\n")) {
            boolean asksLast = !sentences.isEmpty()
                    && text.length() <= LONGEST_QUESTION
                    && sentences.size() <= 2
                    && asks(sentences.get(sentences.size() - 1));
            return Questions.isQuestion(text) || asksLast;
        }
        return sentences.stream().allMatch(Intents::asks);
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCES.split(text)) {
            String said = OPENING.matcher(sentence + " ").replaceFirst("").strip();
            if (!said.isEmpty()) {
                sentences.add(said);
            }
        }
        return sentences;
    }

    private static boolean asks(String sentence) {
        if (Questions.isQuestion(sentence) || REQUEST.matcher(sentence).matches()) {
            return true;
        }
        String[] words = SPACE.split(sentence.toLowerCase(Locale.ROOT).replace('’', '\''));
        if (sentence.endsWith(".") || sentence.contains(":") || words.length < 2) {
            return false;
        }
        String first = words[0];
        if (SUBJECTS.contains(first)) {
            return !hasPredicateLater(words);
        } else if (CIRCUMSTANCES.contains(first)) {
            return first.endsWith("'s")
                    || AUXILIARIES.contains(words[1])
                    || (first.equals("how") && EXTENT.contains(words[1]));
        }
        return AUXILIARIES.contains(first)
                && !PREDICATE.matcher(words[1]).matches()
                && !NAME.matcher(sentence).matches()
                && !(CONDITIONS.contains(first) && sentence.contains(","));
    }

    /** {@code What caused it was a bad build}: the question is only the subject. */
    private static boolean hasPredicateLater(String[] words) {
        if (words[0].endsWith("'s") || AUXILIARIES.contains(words[1])) {
            return false;
        }
        for (int i = 3; i < words.length; i++) {
            boolean ownVerb = words[0].equals("which") || words[0].equals("whose") || words[0].equals("what");
            if (AUXILIARIES.contains(words[i]) && !(ownVerb && i <= 3)) {
                return true;
            }
        }
        return false;
    }
}
