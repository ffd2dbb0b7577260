/**
 * Confluence Cloud as seen from outside: site and page addresses, the few REST calls that Mimiq makes, and the
 * conversion of a page's storage format to Markdown. Knows nothing of users, topics or stored connections.
 */
@NullMarked
package io.mimiq.integration.confluence;

import org.jspecify.annotations.NullMarked;
