/**
 * The suite's only entrance: every request from outside reaches a service through here. Holds no domain types and no
 * content.
 */
@NullMarked
package io.mimiq.gateway;

import org.jspecify.annotations.NullMarked;
