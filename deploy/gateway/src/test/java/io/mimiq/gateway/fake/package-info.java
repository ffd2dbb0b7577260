/** Stand-ins for what surrounds the gateway in tests. */
package io.mimiq.gateway.fake;
