/**
 * What every service that keeps documents in MongoDB needs besides its own: the key ring over stored keys, indexes that
 * are there before the service is ready, leases. It knows no document of any service.
 */
@NullMarked
package io.mimiq.platform.persistence;

import org.jspecify.annotations.NullMarked;
