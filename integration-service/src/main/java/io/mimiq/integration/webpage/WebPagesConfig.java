package io.mimiq.integration.webpage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which pages may be fetched, and what one may cost. */
@ConfigMapping(prefix = "mimiq.web-pages")
public interface WebPagesConfig {

    /** Host names that pages may be on; {@code *.} stands for one label, {@code *} alone for all hosts. */
    @WithDefault("*")
    List<String> allowedHosts();

    /**
     * Origin of a stand-in, such as {@code http://127.0.0.1:40123}, whose pages may be fetched whatever the rules say. For
     * tests and demonstrations; production refuses to start with it.
     */
    Optional<URI> standIn();

    /** For a page with all redirects to it. With the time that reading a file takes it is less than the gateway waits. */
    @WithDefault("15s")
    Duration timeout();

    /** Pages fetched at the same time, since each is in memory meanwhile. */
    @WithDefault("4")
    int atOnce();
}
