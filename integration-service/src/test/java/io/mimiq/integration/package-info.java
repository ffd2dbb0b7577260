/** What the tests of integration-service share: its neighbours and its callers. */
@NullMarked
package io.mimiq.integration;

import org.jspecify.annotations.NullMarked;
