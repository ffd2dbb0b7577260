@NullMarked
package io.mimiq.knowledge.withdrawal;

import org.jspecify.annotations.NullMarked;
