/** Answers the suite's erasure requests for everything this service keeps. */
@NullMarked
package io.mimiq.integration.erasure;

import org.jspecify.annotations.NullMarked;
