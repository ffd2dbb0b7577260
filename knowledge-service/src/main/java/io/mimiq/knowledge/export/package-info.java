/** Hands a person everything that is theirs, as one archive: docs/export-format.md. Nothing of it is ever stored. */
@NullMarked
package io.mimiq.knowledge.export;

import org.jspecify.annotations.NullMarked;
