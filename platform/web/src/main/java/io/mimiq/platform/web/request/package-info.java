/** What happens before each request is handled: its id, its body limit and basic plausibility checks. */
@NullMarked
package io.mimiq.platform.web.request;

import org.jspecify.annotations.NullMarked;
