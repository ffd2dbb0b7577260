/** The dashboard and the alerts of the ops people, asked of a real Prometheus that watches the running suite. */
@NullMarked
package io.mimiq.e2e.dashboard;

import org.jspecify.annotations.NullMarked;
