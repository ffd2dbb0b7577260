package io.mimiq.integration.confluence;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configuration of a test. */
record TestConfig(Optional<URI> standIn, Duration timeout) implements ConfluenceConfig {
    static TestConfig strict() {
        return new TestConfig(Optional.empty(), Duration.ofSeconds(60));
    }

    static TestConfig withStandIn(String url) {
        return new TestConfig(Optional.of(URI.create(url)), Duration.ofSeconds(60));
    }

    TestConfig withTimeout(Duration other) {
        return new TestConfig(standIn, other);
    }

    @Override
    public List<String> allowedHosts() {
        return List.of("*.atlassian.net", "wiki.example.com");
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
