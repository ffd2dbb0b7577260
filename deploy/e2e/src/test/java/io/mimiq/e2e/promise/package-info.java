/** The ledger: each promise with the tests that prove it. */
@NullMarked
package io.mimiq.e2e.promise;

import org.jspecify.annotations.NullMarked;
