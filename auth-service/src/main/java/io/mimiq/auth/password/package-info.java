/** Passwords: hashing on a bounded pool, and which ones are too weak to accept. */
@NullMarked
package io.mimiq.auth.password;

import org.jspecify.annotations.NullMarked;
