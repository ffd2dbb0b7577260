/** Sessions: signing in, rotating session tokens, access tokens, signing out. */
@NullMarked
package io.mimiq.auth.session;

import org.jspecify.annotations.NullMarked;
