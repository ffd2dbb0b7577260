/** HTTP to sites that people name, of which nothing is trusted: Confluence's and any on the web. */
@NullMarked
package io.mimiq.integration.outbound;

import org.jspecify.annotations.NullMarked;
