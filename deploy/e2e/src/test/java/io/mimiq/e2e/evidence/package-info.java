/** Findings are written by the harness alone, and the page says what they say. */
@NullMarked
package io.mimiq.e2e.evidence;

import org.jspecify.annotations.NullMarked;
