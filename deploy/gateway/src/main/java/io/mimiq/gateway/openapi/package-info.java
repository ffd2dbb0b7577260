/** The services' OpenAPI documents merged into one, and the page to read it. */
@NullMarked
package io.mimiq.gateway.openapi;

import org.jspecify.annotations.NullMarked;
