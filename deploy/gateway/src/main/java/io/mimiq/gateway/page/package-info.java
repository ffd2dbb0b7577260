/** The web client's files, served from memory. */
@NullMarked
package io.mimiq.gateway.page;

import org.jspecify.annotations.NullMarked;
