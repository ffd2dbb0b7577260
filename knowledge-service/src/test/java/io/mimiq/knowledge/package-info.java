@NullMarked
package io.mimiq.knowledge;

import org.jspecify.annotations.NullMarked;
