/** Documents: uploaded files and linked pages, their text, and how far knowledge has been extracted from it. */
@NullMarked
package io.mimiq.knowledge.document;

import org.jspecify.annotations.NullMarked;
