/**
 * A service's part of the OpenAPI document. A test generates it and completes it with what the types say: what a
 * response always contains, what an error looks like, and stable names. The service serves it from a file.
 */
@NullMarked
package io.mimiq.platform.web.contract;

import org.jspecify.annotations.NullMarked;
