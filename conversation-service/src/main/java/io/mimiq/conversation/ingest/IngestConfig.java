package io.mimiq.conversation.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How documents are read. */
@ConfigMapping(prefix = "mimiq.conversation.ingest")
interface IngestConfig {

    /** Documents this process reads at the same time. */
    @WithDefault("2")
    int parallel();

    /** Attempts before a document counts as failed; while another service is away, none counts. */
    @WithDefault("6")
    int attempts();

    /** Wait after the first failed attempt; doubles each time. */
    @WithDefault("PT5S")
    Duration firstWait();

    @WithDefault("PT1M")
    Duration mostWait();

    /** How often to look for documents that are due. */
    @WithDefault("5s")
    String every();
}
