@NullMarked
package io.mimiq.knowledge.archive;

import org.jspecify.annotations.NullMarked;
