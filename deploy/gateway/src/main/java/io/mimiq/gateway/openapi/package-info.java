/** The public API's OpenAPI document, and the page to read it. */
@NullMarked
package io.mimiq.gateway.openapi;

import org.jspecify.annotations.NullMarked;
