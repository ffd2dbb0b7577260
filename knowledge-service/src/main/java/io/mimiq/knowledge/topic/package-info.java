/** Topics: their owners, their titles, and the key without which nothing in them can be read or written. */
@NullMarked
package io.mimiq.knowledge.topic;

import org.jspecify.annotations.NullMarked;
