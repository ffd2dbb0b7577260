/** Writes and reads documents with their fields encrypted and, only here, in plain text. */
@NullMarked
package io.mimiq.bench.encryption;

import org.jspecify.annotations.NullMarked;
