/** Bodies of usage-service's internal API. usage-service validates them, its clients share them. */
@NullMarked
package io.mimiq.platform.contracts.usage;

import org.jspecify.annotations.NullMarked;
