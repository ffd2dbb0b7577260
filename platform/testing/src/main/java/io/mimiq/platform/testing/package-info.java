/** What the tests of several modules share. Never on a production class path. */
@NullMarked
package io.mimiq.platform.testing;

import org.jspecify.annotations.NullMarked;
