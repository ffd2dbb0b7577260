/** Error codes of integration-service. Its features are in the subpackages. */
@NullMarked
package io.mimiq.integration;

import org.jspecify.annotations.NullMarked;
