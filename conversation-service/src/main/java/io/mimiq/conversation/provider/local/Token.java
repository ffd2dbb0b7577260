package io.mimiq.conversation.provider.local;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word, a mark or a value of a text.
 *
 * @param raw as it is written
 * @param key the same for everything that says the same: {@code 22:00} for {@code 10 pm}
 * @param slot what kind of value it is; absent for words and marks
 */
record Token(String raw, String key, @Nullable String slot) {

    static final String NUMBER = "#number";
    static final String CODE = "#code";
    static final String DATE = "#date";
    static final String TIME = "#time";
    static final String MONEY = "#money";
    static final String VERSION = "#version";
    static final String WEEKDAY = "#weekday";

    boolean isValue() {
        return slot != null;
    }

    boolean isOneOf(Set<String> slots) {
        return slot != null && slots.contains(slot);
    }

    boolean isWord() {
        return slot == null && Character.isLetterOrDigit(raw.codePointAt(0));
    }

    boolean isName() {
        return isWord() && Character.isUpperCase(raw.codePointAt(0));
    }

    @Override
    public String toString() {
        return "Token[" + slot + "]";
    }
}
