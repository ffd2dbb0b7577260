package io.mimiq.conversation.provider.anthropic;

import java.util.regex.Pattern;

/** What a model wrote, fit to be stored. */
final class Lines {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Lines() {}

    static String one(String text) {
        return CONTROL.matcher(SPACE.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    /** As it is, such as code. */
    static String several(String text) {
        return CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll("").stripTrailing();
    }
}
