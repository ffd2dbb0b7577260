@NullMarked
package io.mimiq.knowledge.topic;

import org.jspecify.annotations.NullMarked;
