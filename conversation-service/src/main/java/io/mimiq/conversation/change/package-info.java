/** What notes and documents have in common: one source, one proposal, one change to the knowledge. */
@NullMarked
package io.mimiq.conversation.change;

import org.jspecify.annotations.NullMarked;
