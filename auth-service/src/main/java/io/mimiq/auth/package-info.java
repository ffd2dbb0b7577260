/** Who people and services are. The only service that sees a password; knows nothing of topics. */
@NullMarked
package io.mimiq.auth;

import org.jspecify.annotations.NullMarked;
