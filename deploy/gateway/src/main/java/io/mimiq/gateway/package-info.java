/** The one door to the suite: nothing outside reaches a service but through here. It holds no domain type and no content. */
@NullMarked
package io.mimiq.gateway;

import org.jspecify.annotations.NullMarked;
