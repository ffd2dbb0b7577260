@NullMarked
package io.mimiq.knowledge.account;

import org.jspecify.annotations.NullMarked;
