/** Reads that cost little to repeat: who has the same already is only told so. Knows no feature. */
@NullMarked
package io.mimiq.knowledge.conditional;

import org.jspecify.annotations.NullMarked;
