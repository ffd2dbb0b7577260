/** Handles the suite's erasure requests for everything that this service stores. */
@NullMarked
package io.mimiq.integration.erasure;

import org.jspecify.annotations.NullMarked;
