package io.mimiq.e2e.evidence;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Where figures come from. */
final class Machine {
    private static final long GIBIBYTE = 1L << 30;

    private Machine() {}

    static String describe() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d processors, %d GiB, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round((double) system.getTotalMemorySize() / GIBIBYTE),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }
}
