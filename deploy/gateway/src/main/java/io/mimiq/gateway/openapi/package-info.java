/** The services' OpenAPI documents as one, and the page to read it. */
@NullMarked
package io.mimiq.gateway.openapi;

import org.jspecify.annotations.NullMarked;
