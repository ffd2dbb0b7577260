/** Services as OAuth 2.0 clients: private_key_jwt in, service tokens out. */
@NullMarked
package io.mimiq.auth.client;

import org.jspecify.annotations.NullMarked;
