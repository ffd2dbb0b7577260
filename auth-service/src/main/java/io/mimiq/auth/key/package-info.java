/** The keys that sign tokens, and the JWKS that verifies them. */
@NullMarked
package io.mimiq.auth.key;

import org.jspecify.annotations.NullMarked;
