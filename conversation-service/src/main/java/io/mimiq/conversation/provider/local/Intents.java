package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.message.Intent;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a question from a note by how it ends and how it begins. In doubt a text is a note: a question taken for a note
 * changes nothing that cannot be seen and undone, whereas a note taken for a question is lost.
 */
public final class Intents {

    private static final int LONGEST_QUESTION = 300;
    private static final int FEW_WORDS = 4;
    private static final String AUXILIARY =
            "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must)(?:n't)?\\b";
    private static final String CLOSING = "\"')*_]";
    private static final Pattern SENTENCES =
            Pattern.compile("(?<=[.!" + Questions.MARKS + "])[\"')]*\\s+|(?<=[。？！])|\\s*\\n\\s*");
    private static final Pattern STRUCTURE = Pattern.compile(
            "(?m)^\\s*(?:[-*+•]\\s|\\d{1,3}[.)]\\s|#{1,6}\\s|\\||[^\\n:|]{1,30}\\||[^\\n:]{1,40}:\\s*$)|^-{3,}\\s*$");
    private static final Pattern LABEL = Pattern.compile("[^:]{1,30}:.+|");
    private static final Pattern OPENING = Pattern.compile(
            "(?i)^(?:[\"'(*_¿]+|(?:hi|hello|hey|dear|ok|okay|thanks|thank you|well|so|and|but|also|please|just)\\b[,!.]*\\s+(?:(?:all|team|there|everyone)[,!.]+\\s+)?){1,5}");
    private static final Pattern CLOSED = Pattern.compile(
            "(?i)\\s+(?:any (?:questions|thoughts|comments|objections)|ok(?:ay)?|agreed|does that work(?: for (?:you|everyone))?|sounds good)\\?$");
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)(?:(?:tell|show|give|remind|send) (?:me|us)\\b(?! ?(?:that\\b|:))|let me know\\b|help me\\b"
                    + "|(?:explain|describe|summari[sz]e|outline|compare)\\b(?!:)"
                    + "|(?:list|show|find|look up|search for|check) (?:all|the|every|any|our|my|its|each|open|me|us|what|who|when|where|which|how)\\b"
                    + "|i(?:'d| would)? (?:like|want|need|wish) to (?:know|understand|find out|see)\\b|i(?: was|'m| am)? wonder(?:ing)?\\b|i(?:'m| am) looking for\\b"
                    + "|(?:what|how) about\\b|(?:is there )?any(?:thing|thing else|body|one)? (?:news|updates?|idea|word|information|info|(?:known )?(?:about|on))\\b"
                    + "|do(?:es)? (?:you|we|anyone|anybody|somebody) (?:know|have|remember)\\b|(?:can|could|would|will) you\\b).*");
    /** Without a mark, a line asks if it begins with an auxiliary or with a word that asks; not if another verb follows. */
    private static final Pattern ASKING_ELSEWHERE = Pattern.compile(
            "(?iuU)(?:wann|wo|wohin|woher|wer|wen|wem|warum|wieso|weshalb|wie (?:viele?|lange|oft|hoch)|welche[rsnm]?|combien|quand|où|pourquoi"
                    + "|quel(?:le)?s?|cuándo|dónde|quién(?:es)?|cuánt[oa]s?|por qué|cómo|qué|quem|quando|onde|quant[oaie]s?|chi|dove) [^,.:;!]+");

    private static final Pattern ASKING = Pattern.compile("(?i)(?!.*:)(?!.*\\.$)(?:"
            + "(?:who|what|when|where|how)'?s\\b.*|(?:when|where|why|how|whom|who|whose|what|which) " + AUXILIARY + ".*"
            + "|(?:who|whose|what|which) (?!.*? .*?\\b" + AUXILIARY + ").+|(?:whose|what|which) \\S+ " + AUXILIARY
            + ".*"
            + "|how (?:many|much|long|often|far|old|big|large|high|hot|fast|soon|to|come)\\b.*"
            + "|(?!(?:should|had|were|did)\\b.*,)(?-i:(?!(?:Will|May) \\p{Lu}.*\\s\\p{Ll}+s\\s))" + AUXILIARY
            + " (?!(?:be|been|being|not|now|no|never|also|still|already|currently|in|on|at|by|for|from|to|with|of|\\d.*|\\p{L}{2,}(?:ed|ly|wn)"
            + "|built|made|held|kept|led|sent|paid|run|written|due)\\b).+)");

    private Intents() {}

    public static Intent of(String text) {
        String beginning = beginning(text);
        if (beginning.length() > LONGEST_QUESTION) {
            return Intent.UPDATE;
        }
        String bare = CLOSED.matcher(beginning).replaceFirst("");
        boolean isStructured = bare.contains("\n")
                && (STRUCTURE.matcher(bare).find()
                        || bare.lines().allMatch(line -> LABEL.matcher(line).matches()));
        boolean isNote =
                isStructured || Instruction.adds(bare) || Instruction.of(text).isPresent();
        boolean isForAnswer = isQuestion(bare)
                || isGreekQuestion(bare)
                || SmallTalk.reply(bare).isPresent();
        return !isNote && isForAnswer ? Intent.ASK : Intent.UPDATE;
    }

    /** Of each run of white space one character, and no marks at the end; a long text is not needed as a whole. */
    private static String beginning(String text) {
        StringBuilder bare = new StringBuilder();
        int last = text.length();
        while (last > 0 && (isSpace(text.charAt(last - 1)) || CLOSING.indexOf(text.charAt(last - 1)) >= 0)) {
            last--;
        }
        for (int i = 0; i < last && bare.length() <= LONGEST_QUESTION; i++) {
            int end = bare.length() - 1;
            char c = text.charAt(i);
            if (!isSpace(c)) {
                bare.append(c);
            } else if (end >= 0 && !isSpace(bare.charAt(end))) {
                bare.append(c == '\r' ? '\n' : c);
            } else if (end >= 0 && c == '\n') {
                bare.setCharAt(end, c);
            }
        }
        return bare.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Greek asks with a semicolon. */
    private static boolean isGreekQuestion(String text) {
        return text.endsWith(";")
                && text.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.GREEK);
    }

    /** The last sentence decides, unless there is a whole statement before it; of several lines all must ask. */
    private static boolean isQuestion(String text) {
        List<String> sentences = Arrays.stream(SENTENCES.split(text))
                .map(sentence ->
                        OPENING.matcher(sentence + " ").replaceFirst("").strip())
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        if (sentences.isEmpty()) {
            return Questions.isQuestion(text);
        }
        boolean isShort =
                sentences.stream().allMatch(sentence -> asks(sentence) || sentence.split(" ").length < FEW_WORDS);
        return isShort && !text.contains("\n")
                ? asks(sentences.get(sentences.size() - 1))
                : sentences.stream().allMatch(Intents::asks);
    }

    private static boolean asks(String sentence) {
        String straight = sentence.replace('’', '\'');
        return Questions.isQuestion(straight)
                || REQUEST.matcher(straight).matches()
                || ASKING.matcher(straight).matches()
                || ASKING_ELSEWHERE.matcher(straight).matches();
    }
}
