@NullMarked
package io.mimiq.knowledge.erasure;

import org.jspecify.annotations.NullMarked;
