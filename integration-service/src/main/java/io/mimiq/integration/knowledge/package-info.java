/** knowledge-service from outside: whether a topic is there, and the documents made of pages. */
@NullMarked
package io.mimiq.integration.knowledge;

import org.jspecify.annotations.NullMarked;
