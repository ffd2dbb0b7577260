/** Every failure of a request becomes a problem document (RFC 9457), inside and outside of JAX-RS. */
@NullMarked
package io.mimiq.platform.web.problem;

import org.jspecify.annotations.NullMarked;
