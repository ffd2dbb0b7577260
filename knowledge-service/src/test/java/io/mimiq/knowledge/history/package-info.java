@NullMarked
package io.mimiq.knowledge.history;

import org.jspecify.annotations.NullMarked;
