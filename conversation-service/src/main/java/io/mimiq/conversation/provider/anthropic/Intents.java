package io.mimiq.conversation.provider.anthropic;

import io.mimiq.conversation.message.Intent;
import java.util.regex.Pattern;

/** Tells a question from a note by the mark that ends it, in any script. In doubt a text is a note: that loses nothing. */
final class Intents {

    /** Followed by nothing but what closes it. */
    private static final Pattern QUESTION = Pattern.compile(
            ".*[?\\uFF1F\\u061F\\u2047-\\u2049\\uFE16\\uFE56\\u055E\\u1367\\uA60F\\u037E\\u203D][\\s\\p{Pe}\\p{Pf}\"'*_!]*");

    private Intents() {}

    /** What has several lines is pasted, and a question only if each of them is. */
    static Intent of(String text) {
        return text.lines()
                        .filter(line -> !line.isBlank())
                        .allMatch(line -> QUESTION.matcher(line).matches())
                ? Intent.ASK
                : Intent.UPDATE;
    }
}
