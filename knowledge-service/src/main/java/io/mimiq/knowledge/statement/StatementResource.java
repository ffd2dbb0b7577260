package io.mimiq.knowledge.statement;

import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/topics/{topicId}/statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Statements")
class StatementResource {

    private final StatementService statements;
    private final Caller caller;

    StatementResource(StatementService statements, Caller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List statements with their evidence, newest first",
            description = "status: active, conflicting, superseded or retracted; all if absent.")
    @APIResponse(responseCode = "200", description = "A page of statements")
    @APIResponse(responseCode = "400", description = "Unknown status")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<Page<StatementView>> list(
            @RestPath String topicId,
            @Parameter(schema = @Schema(enumeration = {"active", "conflicting", "superseded", "retracted"}))
                    @RestQuery
                    @Nullable String status,
            @BeanParam @Valid PageRequest page) {
        return statements.list(caller.userId(), topicId, status(status), page);
    }

    @GET
    @Path("/{statementId}")
    @Operation(summary = "Get a statement with its evidence and history")
    @APIResponse(responseCode = "200", description = "The statement")
    @APIResponse(responseCode = "404", description = "No such statement, or not yours")
    public Uni<StatementView> get(@RestPath String topicId, @RestPath String statementId) {
        return statements.get(caller.userId(), topicId, statementId);
    }

    private static @Nullable StatementStatus status(@Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(StatementStatus.values())
                        .filter(status -> status.wireName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                CommonError.BAD_REQUEST,
                                "status must be active, conflicting, superseded or retracted."));
    }
}
