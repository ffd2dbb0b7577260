/** integration-service: what it can answer when something is wrong; the features are in the packages below. */
@NullMarked
package io.mimiq.integration;

import org.jspecify.annotations.NullMarked;
