/** The promise ledger, for everybody: which promise which tests prove. It is drawn by the build and only read here. */
@NullMarked
package io.mimiq.usage.promise;

import org.jspecify.annotations.NullMarked;
