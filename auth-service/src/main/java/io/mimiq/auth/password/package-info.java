/** Passwords: hashing on a bounded pool, and what is too weak to accept. */
@NullMarked
package io.mimiq.auth.password;

import org.jspecify.annotations.NullMarked;
