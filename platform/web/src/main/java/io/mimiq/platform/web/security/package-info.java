/** Turns verified tokens into roles and permissions. */
@NullMarked
package io.mimiq.platform.web.security;

import org.jspecify.annotations.NullMarked;
