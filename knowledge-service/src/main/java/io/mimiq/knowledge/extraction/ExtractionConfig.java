package io.mimiq.knowledge.extraction;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What a file may cost. */
@ConfigMapping(prefix = "mimiq.knowledge.extraction")
public interface ExtractionConfig {

    /** The largest file. */
    @WithDefault("100M")
    MemorySize maxSize();

    /** The heap of a process. */
    @WithDefault("256M")
    MemorySize memory();

    /** After so long a process is stopped. */
    @WithDefault("40s")
    Duration time();

    /** How long a file may wait for its turn and be read; shorter than the gateway waits. */
    @WithDefault("50s")
    Duration patience();

    /** Pages, slides or sheets. */
    @WithDefault("2000")
    int pages();

    /** At the same time. */
    @WithDefault("2")
    int processes();

    /** The folder with the libraries of the process, if it is not beside ours. */
    Optional<Path> libraries();
}
