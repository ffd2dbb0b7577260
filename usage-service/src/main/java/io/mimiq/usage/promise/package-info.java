/** The public promise ledger: which tests prove which promise. The build writes it; this package only reads it. */
@NullMarked
package io.mimiq.usage.promise;

import org.jspecify.annotations.NullMarked;
