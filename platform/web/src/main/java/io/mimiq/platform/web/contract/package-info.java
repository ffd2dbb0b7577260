/**
 * A service's part of the OpenAPI document. When a test generates it, it is made to say all that the types say: what is
 * always in an answer, what an error looks like, and names that last. The service serves it from a file.
 */
@NullMarked
package io.mimiq.platform.web.contract;

import org.jspecify.annotations.NullMarked;
