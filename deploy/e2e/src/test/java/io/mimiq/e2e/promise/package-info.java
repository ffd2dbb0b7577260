/**
 * The ledger: each promise with the tests that prove it, what they said in this build, and what earlier builds had proven.
 * It reads compiled tests and their reports; it knows nothing of what they test.
 */
@NullMarked
package io.mimiq.e2e.promise;

import org.jspecify.annotations.NullMarked;
