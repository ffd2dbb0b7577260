/** The error codes of this service. */
@NullMarked
package io.mimiq.knowledge.failure;

import org.jspecify.annotations.NullMarked;
