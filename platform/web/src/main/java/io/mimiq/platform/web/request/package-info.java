/** What happens around each request: its id, its plausibility. */
@NullMarked
package io.mimiq.platform.web.request;

import org.jspecify.annotations.NullMarked;
