/** What came in: immutable texts that evidence points into. */
@NullMarked
package io.mimiq.knowledge.source;

import org.jspecify.annotations.NullMarked;
