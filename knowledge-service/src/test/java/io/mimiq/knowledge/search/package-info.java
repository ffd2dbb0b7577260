@NullMarked
package io.mimiq.knowledge.search;

import org.jspecify.annotations.NullMarked;
