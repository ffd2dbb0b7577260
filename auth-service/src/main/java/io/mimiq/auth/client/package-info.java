/** Services as OAuth 2.0 clients: they authenticate with private_key_jwt (RFC 7523) and get service tokens. */
@NullMarked
package io.mimiq.auth.client;

import org.jspecify.annotations.NullMarked;
