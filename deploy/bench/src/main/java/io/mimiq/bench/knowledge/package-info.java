/** Topics with a long history of their knowledge. */
@NullMarked
package io.mimiq.bench.knowledge;

import org.jspecify.annotations.NullMarked;
