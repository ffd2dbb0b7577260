/**
 * What every HTTP endpoint of the suite shares: problem details, pages, ETags, idempotency keys, request ids and the
 * caller. Services use the types of this package only; the packages below it hold the wiring.
 *
 * <p>Denied by default: {@code /api/**} needs the role {@code user}, {@code /internal/**} the role {@code service}, and an
 * endpoint without a security annotation ({@code @RolesAllowed(Roles.USER)}, {@code @PermissionsAllowed}, {@code @PermitAll})
 * is refused. A public path is listed as {@code quarkus.http.auth.permission.<name>.paths} with policy {@code permit}
 * as well as annotated.
 */
@NullMarked
package io.mimiq.platform.web;

import org.jspecify.annotations.NullMarked;
