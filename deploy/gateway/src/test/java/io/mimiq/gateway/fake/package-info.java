/** Fakes of the gateway's surroundings. */
package io.mimiq.gateway.fake;
