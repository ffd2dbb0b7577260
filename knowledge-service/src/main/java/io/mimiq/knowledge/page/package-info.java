/**
 * The knowledge page as plain values: Markdown sections, and the position of each statement in them. Knows no storage
 * and no HTTP.
 */
@NullMarked
package io.mimiq.knowledge.page;

import org.jspecify.annotations.NullMarked;
