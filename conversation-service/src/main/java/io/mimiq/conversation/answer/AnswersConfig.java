package io.mimiq.conversation.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of answering. */
@ConfigMapping(prefix = "mimiq.conversation.answers")
interface AnswersConfig {

    /** Answers that may run at the same time for one person. */
    @WithDefault("3")
    int perUser();

    /** Earlier messages that are shown to the provider with a question. */
    @WithDefault("10")
    int recentMessages();

    /** After so long without an event a comment is sent. */
    @WithDefault("PT15S")
    Duration keepAlive();

    /** How long a stop waits for the answer to be stored. */
    @WithDefault("PT10S")
    Duration stopPatience();
}
