/**
 * Makes each service's OpenAPI document say all that its types say, at build time: what is always in an answer, what an
 * error looks like, and names that last.
 */
@NullMarked
package io.mimiq.platform.web.contract;

import org.jspecify.annotations.NullMarked;
