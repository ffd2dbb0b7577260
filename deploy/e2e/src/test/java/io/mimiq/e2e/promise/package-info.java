/**
 * The ledger: each promise with the tests that prove it, their results in this build, and what earlier builds had
 * proven. Reads compiled tests and their reports; knows nothing of what they test.
 */
@NullMarked
package io.mimiq.e2e.promise;

import org.jspecify.annotations.NullMarked;
