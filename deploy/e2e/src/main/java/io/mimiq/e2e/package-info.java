/** Experiments on a real, running suite, through the gateway, as its users see it. */
@NullMarked
package io.mimiq.e2e;

import org.jspecify.annotations.NullMarked;
