/** The Confluence site a person connected: their credentials, kept encrypted under a key of their own until deleted. */
@NullMarked
package io.mimiq.integration.connection;

import org.jspecify.annotations.NullMarked;
