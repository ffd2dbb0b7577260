@NullMarked
package io.mimiq.knowledge.diff;

import org.jspecify.annotations.NullMarked;
