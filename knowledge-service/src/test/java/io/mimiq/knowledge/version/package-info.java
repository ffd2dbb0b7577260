@NullMarked
package io.mimiq.knowledge.version;

import org.jspecify.annotations.NullMarked;
