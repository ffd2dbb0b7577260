@NullMarked
package io.mimiq.knowledge.changeset;

import org.jspecify.annotations.NullMarked;
