/** Kills processes while people work: nothing that was acknowledged may be lost, and nothing may happen twice. */
@NullMarked
package io.mimiq.e2e.crash;

import org.jspecify.annotations.NullMarked;
