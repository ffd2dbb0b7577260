/** Relays a request to its service and the response back, unbuffered and without hop-by-hop headers. */
@NullMarked
package io.mimiq.gateway.relay;

import org.jspecify.annotations.NullMarked;
