/** Carries a request to its service and the answer back, unbuffered, without what belongs to one hop only. */
@NullMarked
package io.mimiq.gateway.relay;

import org.jspecify.annotations.NullMarked;
