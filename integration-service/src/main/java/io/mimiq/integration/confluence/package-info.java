/**
 * Confluence Cloud from outside: addresses of sites and pages, the few REST calls Mimiq makes, and the conversion of a
 * page's storage format to Markdown. Knows nothing of users, topics or stored connections.
 */
@NullMarked
package io.mimiq.integration.confluence;

import org.jspecify.annotations.NullMarked;
