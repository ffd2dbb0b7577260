/**
 * The difference between two pages, as pure logic: sections added, removed, changed and moved, with line and word
 * hunks.
 */
@NullMarked
package io.mimiq.knowledge.diff;

import org.jspecify.annotations.NullMarked;
