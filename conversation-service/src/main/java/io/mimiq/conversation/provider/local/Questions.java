package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits what a person asks into the single questions in it. */
final class Questions {

    private static final String ASKS =
            "(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have)";
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^(?:(?:hi|hello|hey|ok|okay|thanks|thank you|well|so|and|also|please)\\b[,.! ]*(?:there|all|team|everyone)?[,.! ]*)+");
    private static final Pattern END = Pattern.compile("(?<=[?!])\\s+|\\n+");
    private static final Pattern JOINT = Pattern.compile(
            "(?i)(?:\\s*[,;]\\s*(?:and|or|but)?|\\s+(?:and|or|but))\\s+(?:also\\s+)?(?=" + ASKS + "\\b)");
    private static final Pattern TWO_IN_ONE =
            Pattern.compile("(?i)^(who|what|when|where|why|how)\\s+and\\s+(who|what|when|where|why|how)\\s+(.+)$");

    private Questions() {}

    static List<Question> of(AnswerRequest request, Referents referents) {
        request.recent().stream()
                .filter(AnswerRequest.Turn::byUser)
                .reduce((first, last) -> last)
                .ifPresent(turn -> referents.read(turn.text()));
        List<Question> questions = new ArrayList<>();
        for (String part : parts(request.question())) {
            Question question = Question.of(part, referents.read(part).text());
            if (!question.keys().isEmpty()) {
                questions.add(question);
            }
        }
        return questions.isEmpty() ? List.of(Question.of(request.question(), request.question())) : questions;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String sentence : END.split(text.strip())) {
            for (String part : JOINT.split(GREETING.matcher(sentence).replaceFirst(""))) {
                Matcher two = TWO_IN_ONE.matcher(part.strip());
                if (two.matches()) {
                    parts.add(two.group(1) + " " + two.group(3));
                    parts.add(two.group(2) + " " + two.group(3));
                } else if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }
}
