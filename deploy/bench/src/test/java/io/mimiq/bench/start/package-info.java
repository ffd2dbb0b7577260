/** What it costs to start the suite as people do, with {@code deploy/up}: time, CPU and memory of all its processes. */
@NullMarked
package io.mimiq.bench.start;

import org.jspecify.annotations.NullMarked;
