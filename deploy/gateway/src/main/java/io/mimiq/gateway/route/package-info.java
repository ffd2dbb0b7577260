/** Which service answers which path: a small table, and nothing else decides it. */
@NullMarked
package io.mimiq.gateway.route;

import org.jspecify.annotations.NullMarked;
