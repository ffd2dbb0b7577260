package io.mimiq.gateway.edge;

import java.net.InetAddress;

/**
 * Who is at the other end, as far as the connection and trusted proxies tell.
 *
 * @param scheme {@code http} or {@code https}, as the client used it
 */
public record Client(InetAddress address, String scheme) {}
