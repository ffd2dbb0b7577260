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

    /** Attempts before a document counts as failed; while another service is away, or the reading is paused, none counts. */
    @WithDefault("6")
    int attempts();

    /** Wait after the first failed attempt; doubles each time. */
    @WithDefault("PT5S")
    Duration firstWait();

    @WithDefault("PT1M")
    Duration mostWait();

    /** Wait after the first attempt that found the key refused or the budget used up; doubles each time. */
    @WithDefault("PT30S")
    Duration firstPause();

    @WithDefault("PT15M")
    Duration mostPause();

    /** How often to look for documents that are due. */
    @WithDefault("5s")
    String every();
}
