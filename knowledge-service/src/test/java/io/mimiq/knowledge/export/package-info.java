@NullMarked
package io.mimiq.knowledge.export;

import org.jspecify.annotations.NullMarked;
