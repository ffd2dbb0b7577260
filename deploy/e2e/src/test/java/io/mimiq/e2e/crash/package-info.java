/** Processes are killed while people work: nothing they were told is safe may be lost, and nothing may happen twice. */
@NullMarked
package io.mimiq.e2e.crash;

import org.jspecify.annotations.NullMarked;
