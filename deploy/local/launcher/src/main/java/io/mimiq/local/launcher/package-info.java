/**
 * Starts, watches and stops the whole suite on one machine: for people through {@code deploy/up}, for tests through
 * {@link io.mimiq.local.launcher.Suite}. Knows of each process its command, its environment and how to tell that it is
 * ready; shares no code with any of them.
 */
@NullMarked
package io.mimiq.local.launcher;

import org.jspecify.annotations.NullMarked;
