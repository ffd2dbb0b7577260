@NullMarked
package io.mimiq.knowledge.proposal;

import org.jspecify.annotations.NullMarked;
