package io.mimiq.integration.confluence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which sites may be called, and the limits of their answers. */
@ConfigMapping(prefix = "mimiq.confluence")
public interface ConfluenceConfig {

    /** Host names of sites that may be connected; {@code *.} stands for one label. */
    @WithDefault("*.atlassian.net")
    List<String> allowedHosts();

    /**
     * Origin of a stand-in, such as {@code http://127.0.0.1:40123}, which may be connected whatever the rules say. For
     * tests and demonstrations; production refuses to start with it.
     */
    Optional<URI> standIn();

    @WithDefault("20s")
    Duration timeout();

    /** Largest answer read from a site, in bytes. */
    @WithDefault("8388608")
    int maxAnswerBytes();

    /** Longest text of a page that becomes a document, in characters. */
    @WithDefault("1000000")
    int maxTextLength();
}
