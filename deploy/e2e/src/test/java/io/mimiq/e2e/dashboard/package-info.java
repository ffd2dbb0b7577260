/** Evaluates the operators' dashboard and alerts with a real Prometheus that scrapes the running suite. */
@NullMarked
package io.mimiq.e2e.dashboard;

import org.jspecify.annotations.NullMarked;
