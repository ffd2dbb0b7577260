/** Experiments on the really started suite, through the gateway, as its users meet it. */
@NullMarked
package io.mimiq.e2e;

import org.jspecify.annotations.NullMarked;
