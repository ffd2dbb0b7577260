/** The knowledge page as plain values: sections of Markdown, and where in them each statement stands. Knows no storage and no HTTP. */
@NullMarked
package io.mimiq.knowledge.page;

import org.jspecify.annotations.NullMarked;
