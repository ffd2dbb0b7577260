package io.mimiq.conversation.provider.anthropic;

import io.mimiq.platform.crypto.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How Anthropic is called. */
@ConfigMapping(prefix = "mimiq.conversation.anthropic")
public interface AnthropicConfig {

    /** Without a key it is not called at all. */
    Optional<Secret> apiKey();

    @WithDefault("https://api.anthropic.com")
    URI url();

    @WithDefault("2023-06-01")
    String version();

    /** Must have a price. */
    @WithDefault("claude-sonnet-5-5")
    String model();

    /** Longest answer, and longest change set, in tokens; what the model thinks before it counts too. */
    @WithDefault("16384")
    int answerTokens();

    @WithDefault("32768")
    int changeSetTokens();

    /** Characters of a source that are read at once. */
    @WithDefault("8000")
    int partLength();

    /** How much the model thinks: an answer is waited for, a change set must be right. Empty for a model without it. */
    @WithDefault("low")
    Optional<String> answerEffort();

    @WithDefault("medium")
    Optional<String> changeSetEffort();

    @WithDefault("PT10S")
    Duration connectTimeout();

    /** Longest silence; the API pings while it thinks. */
    @WithDefault("PT90S")
    Duration idleTimeout();

    /** A request that was not taken is sent so often again, as the API asks, unless it asks for a longer wait. */
    @WithDefault("3")
    int retries();

    @WithDefault("PT20S")
    Duration longestWait();

    @WithDefault("PT0.5S")
    Duration firstWait();
}
