/** Topics: who owns them, what they are called, and the key without which nothing of them can be read or written. */
@NullMarked
package io.mimiq.knowledge.topic;

import org.jspecify.annotations.NullMarked;
