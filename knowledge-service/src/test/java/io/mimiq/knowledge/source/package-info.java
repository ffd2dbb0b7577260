@NullMarked
package io.mimiq.knowledge.source;

import org.jspecify.annotations.NullMarked;
