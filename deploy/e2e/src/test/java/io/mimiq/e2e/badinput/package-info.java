/**
 * Bad input against every operation of the served OpenAPI document. What is tested is read from the
 * running suite, so that a new endpoint is covered the day it appears.
 */
@NullMarked
package io.mimiq.e2e.badinput;

import org.jspecify.annotations.NullMarked;
