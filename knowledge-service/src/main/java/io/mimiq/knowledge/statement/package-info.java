/** Statements with their evidence and history. Which of them stand is up to the newest version; this is what can be known about each. */
@NullMarked
package io.mimiq.knowledge.statement;

import org.jspecify.annotations.NullMarked;
