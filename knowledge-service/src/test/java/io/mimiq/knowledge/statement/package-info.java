@NullMarked
package io.mimiq.knowledge.statement;

import org.jspecify.annotations.NullMarked;
