/** One source, one proposal, one change of the knowledge: what notes and documents have in common. */
@NullMarked
package io.mimiq.conversation.change;

import org.jspecify.annotations.NullMarked;
