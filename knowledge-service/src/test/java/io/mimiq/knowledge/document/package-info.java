@NullMarked
package io.mimiq.knowledge.document;

import org.jspecify.annotations.NullMarked;
