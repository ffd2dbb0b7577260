/**
 * What every service that stores documents in MongoDB needs on top of its own code: a key ring over stored keys,
 * indexes that exist before the service is ready, and leases. Knows no document of any service.
 */
@NullMarked
package io.mimiq.platform.persistence;

import org.jspecify.annotations.NullMarked;
