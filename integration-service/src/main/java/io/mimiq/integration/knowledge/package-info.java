/** Client of knowledge-service: whether a topic exists, and the documents made from pages. */
@NullMarked
package io.mimiq.integration.knowledge;

import org.jspecify.annotations.NullMarked;
