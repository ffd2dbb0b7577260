@NullMarked
package io.mimiq.knowledge.current;

import org.jspecify.annotations.NullMarked;
