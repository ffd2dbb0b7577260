/** Topics whose knowledge has a long history. */
@NullMarked
package io.mimiq.bench.knowledge;

import org.jspecify.annotations.NullMarked;
