/** Documents written and read with their fields encrypted and, here only, plain. */
@NullMarked
package io.mimiq.bench.encryption;

import org.jspecify.annotations.NullMarked;
