/** Takes back what was brought in: deletes sources, and what rests on them as far as that is wanted. */
@NullMarked
package io.mimiq.knowledge.withdrawal;

import org.jspecify.annotations.NullMarked;
