@NullMarked
package io.mimiq.platform.extraction;

import org.jspecify.annotations.NullMarked;
