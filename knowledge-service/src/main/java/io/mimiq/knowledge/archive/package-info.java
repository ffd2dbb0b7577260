/** Writes ZIP archives as a stream: their size matters neither to the memory nor to the disk. */
@NullMarked
package io.mimiq.knowledge.archive;

import org.jspecify.annotations.NullMarked;
