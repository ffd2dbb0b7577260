package io.mimiq.conversation.provider.local;

/** A value and the words that say it, {@code from} inclusive, {@code to} exclusive. */
record Found(Value value, int from, int to) {}
