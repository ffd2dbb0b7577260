/** Compares two editions of a text unit by unit, as pure logic. */
@NullMarked
package io.mimiq.knowledge.alignment;

import org.jspecify.annotations.NullMarked;
