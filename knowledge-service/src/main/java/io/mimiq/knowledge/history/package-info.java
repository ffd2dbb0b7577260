/** The history of a topic's knowledge, for its user: list, read, compare, restore and delete versions. */
@NullMarked
package io.mimiq.knowledge.history;

import org.jspecify.annotations.NullMarked;
