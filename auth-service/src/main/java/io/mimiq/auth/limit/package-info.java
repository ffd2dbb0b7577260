/** Limits on attempts, per account and per address. */
@NullMarked
package io.mimiq.auth.limit;

import org.jspecify.annotations.NullMarked;
