/**
 * Sends bad input to every operation of the served OpenAPI document. The operations are read from the running suite, so
 * a new endpoint is covered the day it appears.
 */
@NullMarked
package io.mimiq.e2e.badinput;

import org.jspecify.annotations.NullMarked;
