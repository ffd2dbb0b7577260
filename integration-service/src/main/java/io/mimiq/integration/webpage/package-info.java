/** Pages of the web, each fetched once by its address and kept as a document. */
@NullMarked
package io.mimiq.integration.webpage;

import org.jspecify.annotations.NullMarked;
