/**
 * Statements with their evidence and history: what is known about each. The newest version decides which of them stand.
 */
@NullMarked
package io.mimiq.knowledge.statement;

import org.jspecify.annotations.NullMarked;
