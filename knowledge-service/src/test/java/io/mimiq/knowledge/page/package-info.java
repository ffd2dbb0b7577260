@NullMarked
package io.mimiq.knowledge.page;

import org.jspecify.annotations.NullMarked;
