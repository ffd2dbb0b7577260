/** Bodies of knowledge-service's internal API. knowledge-service validates them, its clients share them. */
@NullMarked
package io.mimiq.platform.contracts.knowledge;

import org.jspecify.annotations.NullMarked;
