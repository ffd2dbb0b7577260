/** Which service handles which path: a small table that alone decides. */
@NullMarked
package io.mimiq.gateway.route;

import org.jspecify.annotations.NullMarked;
