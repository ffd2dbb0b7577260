/** Turns every failure of a request into a problem document (RFC 9457), inside and outside JAX-RS. */
@NullMarked
package io.mimiq.platform.web.problem;

import org.jspecify.annotations.NullMarked;
