@NullMarked
package io.mimiq.auth;

import org.jspecify.annotations.NullMarked;
