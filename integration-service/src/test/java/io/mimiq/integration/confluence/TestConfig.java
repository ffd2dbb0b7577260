package io.mimiq.integration.confluence;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configuration of a test; time limits are short. */
record TestConfig(Optional<URI> standIn) implements ConfluenceConfig {

    static TestConfig strict() {
        return new TestConfig(Optional.empty());
    }

    static TestConfig withStandIn(String url) {
        return new TestConfig(Optional.of(URI.create(url)));
    }

    @Override
    public List<String> allowedHosts() {
        return List.of("*.atlassian.net", "wiki.example.com");
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int maxAnswerBytes() {
        return 100_000;
    }

    @Override
    public int maxTextLength() {
        return 1_000_000;
    }
}
