/**
 * The Confluence site that a person has connected: their credentials, encrypted under a key of their own until deleted.
 */
@NullMarked
package io.mimiq.integration.connection;

import org.jspecify.annotations.NullMarked;
