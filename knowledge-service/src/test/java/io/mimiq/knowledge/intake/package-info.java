@NullMarked
package io.mimiq.knowledge.intake;

import org.jspecify.annotations.NullMarked;
