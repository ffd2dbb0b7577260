/** Error codes and audit events of integration-service; its features are in the subpackages. */
@NullMarked
package io.mimiq.integration;

import org.jspecify.annotations.NullMarked;
