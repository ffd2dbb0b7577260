/**
 * What every HTTP endpoint of the suite shares: problem details, pages, ETags, idempotency keys, request ids and the
 * caller. Services use the types of this package only; its subpackages hold the wiring.
 *
 * <p>Access is denied by default: {@code /api/**} needs the role {@code user}, {@code /internal/**} the role
 * {@code service}. An endpoint without a security annotation ({@code @RolesAllowed(Roles.USER)},
 * {@code @PermissionsAllowed} or {@code @PermitAll}) is refused. A public path needs both the annotation and an entry
 * {@code quarkus.http.auth.permission.<name>.paths} with the policy {@code permit}.
 */
@NullMarked
package io.mimiq.platform.web;

import org.jspecify.annotations.NullMarked;
