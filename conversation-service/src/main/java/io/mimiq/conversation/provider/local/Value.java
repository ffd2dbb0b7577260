package io.mimiq.conversation.provider.local;

/**
 * A value found in a text.
 *
 * @param slot what kind of value it is, see {@link Token}
 * @param key the same for every notation of it
 * @param end behind its last character
 */
record Value(String slot, String key, int end) {

    @Override
    public String toString() {
        return "Value[" + slot + "]";
    }
}
