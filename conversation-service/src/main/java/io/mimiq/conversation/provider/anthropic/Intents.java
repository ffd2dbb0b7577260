package io.mimiq.conversation.provider.anthropic;

import io.mimiq.conversation.message.Intent;

/** Tells a question from a note. In doubt a text is a note: that loses nothing. */
final class Intents {

    private Intents() {}

    static Intent of(String text) {
        return text.strip().endsWith("?") ? Intent.ASK : Intent.UPDATE;
    }
}
