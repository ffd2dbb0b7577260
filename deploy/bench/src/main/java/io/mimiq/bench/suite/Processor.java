package io.mimiq.bench.suite;

import java.time.Duration;
import java.util.stream.Stream;

/** The processor time of a process and its children: it tells what work costs even where others work too. */
public final class Processor {
    private final ProcessHandle process;

    public Processor(long pid) {
        this.process = ProcessHandle.of(pid).orElseThrow();
    }

    /** What they have used since they began, in steps of some milliseconds. */
    public Duration used() {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
