/**
 * The Confluence site that a user has connected. The credentials are encrypted under a key of their own, which is
 * destroyed with them.
 */
@NullMarked
package io.mimiq.integration.connection;

import org.jspecify.annotations.NullMarked;
