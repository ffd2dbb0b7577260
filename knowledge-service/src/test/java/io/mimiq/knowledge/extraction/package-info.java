@NullMarked
package io.mimiq.knowledge.extraction;

import org.jspecify.annotations.NullMarked;
