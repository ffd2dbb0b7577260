@NullMarked
package io.mimiq.knowledge.alignment;

import org.jspecify.annotations.NullMarked;
