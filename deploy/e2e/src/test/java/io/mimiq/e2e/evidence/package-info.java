/** Checks that only the harness writes findings, and that the page matches them. */
@NullMarked
package io.mimiq.e2e.evidence;

import org.jspecify.annotations.NullMarked;
