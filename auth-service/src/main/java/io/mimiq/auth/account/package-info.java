/** Accounts: registration, a person's own account, the password. */
@NullMarked
package io.mimiq.auth.account;

import org.jspecify.annotations.NullMarked;
