/** Limits on attempts, per account and per network. */
@NullMarked
package io.mimiq.auth.limit;

import org.jspecify.annotations.NullMarked;
