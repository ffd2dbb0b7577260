package io.mimiq.usage.audit;

import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.Roles;
import io.mimiq.usage.audit.AuditPage.EntryView;
import io.mimiq.usage.audit.AuditPage.HeadView;
import io.mimiq.usage.audit.AuditService.Shown;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what with your account and your data.")
@RolesAllowed(Roles.USER)
class AuditResource {

    private static final String ID = "[A-Za-z0-9_-]{0,200}";

    private final AuditService audit;
    private final Caller caller;

    AuditResource(AuditService audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Your audit trail, newest first",
            description = "Entries form a hash chain: with a head you can later verify that nothing before it was"
                    + " changed or left out. With topicId, only entries about that topic, until it is deleted; head"
                    + " is still the whole chain's. " + Chain.FORMULA)
    @APIResponse(responseCode = "200", description = "Part of the trail")
    @APIResponse(responseCode = "400", description = "Invalid cursor")
    @APIResponse(responseCode = "422", description = "topicId is no id")
    public Uni<AuditPage> trail(
            @RestQuery @Pattern(regexp = ID, message = "is no id") @Nullable String topicId,
            @BeanParam @Valid PageRequest page) {
        String userId = caller.userId();
        return entries(userId, topicId, page)
                .chain(fetched -> audit.head(userId).map(head -> page(fetched, page, head)));
    }

    private Uni<List<Shown>> entries(String userId, @Nullable String topicId, PageRequest page) {
        long before = AuditPage.before(page);
        return topicId == null
                ? audit.newest(userId, before, page.fetch())
                : audit.newestOfTopic(userId, topicId, before, page.fetch());
    }

    private static AuditPage page(List<Shown> fetched, PageRequest request, Optional<AuditEntry> head) {
        Page<EntryView> page = AuditPage.sound(Page.of(fetched, request, AuditPage::cursor));
        return new AuditPage(
                page.items(), page.nextCursor(), head.map(HeadView::of).orElse(null));
    }
}
