/** Verifies tokens, remembers them for a while and derives roles and permissions from them. */
@NullMarked
package io.mimiq.platform.web.security;

import org.jspecify.annotations.NullMarked;
