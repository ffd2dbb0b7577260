package io.mimiq.knowledge.document;

import io.mimiq.knowledge.document.Linking.Kept;
import io.mimiq.knowledge.document.Uploading.Uploaded;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.KeptFile;
import io.mimiq.platform.contracts.knowledge.PutDocument;
import io.mimiq.platform.contracts.knowledge.PutFile;
import io.mimiq.platform.contracts.knowledge.ReportState;
import io.mimiq.platform.contracts.knowledge.SourceDocument;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/internal/users/{userId}/topics/{topicId}/documents/{documentId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class InternalDocumentResource {

    private final TopicAccess topics;
    private final Documents documents;
    private final Linking linking;
    private final FetchedFiles files;
    private final Reporting reporting;
    private final SecurityIdentity identity;

    InternalDocumentResource(
            TopicAccess topics,
            Documents documents,
            Linking linking,
            FetchedFiles files,
            Reporting reporting,
            SecurityIdentity identity) {
        this.topics = topics;
        this.documents = documents;
        this.linking = linking;
        this.files = files;
        this.reporting = reporting;
        this.identity = identity;
    }

    @GET
    @PermissionsAllowed("knowledge:read")
    @Operation(summary = "Get a document with its text")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "The user has no such document")
    public Uni<SourceDocument> get(@RestPath String userId, @RestPath String topicId, @RestPath String documentId) {
        return topics.open(userId, topicId).chain(topic -> get(topic, documentId));
    }

    private Uni<SourceDocument> get(OpenTopic topic, String documentId) {
        return documents.required(topic, documentId).chain(document -> view(topic, document));
    }

    private Uni<SourceDocument> view(OpenTopic topic, StoredDocument document) {
        StoredDocument.Label label = document.label(topic);
        return documents
                .text(topic, document)
                .map(text -> new SourceDocument(
                        topic.local(document.id()),
                        label.title(),
                        document.mediaType(),
                        text.text(),
                        document.revision(),
                        document.sourceId(),
                        label.origin(),
                        document.placed(),
                        document.storedAt()));
    }

    @PUT
    @PermissionsAllowed("documents:write")
    @Operation(summary = "Save a document", description = "A changed text becomes the next revision, to be extracted.")
    @APIResponse(responseCode = "200", description = "The current revision, and whether its text is new")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    @APIResponse(responseCode = "409", description = "Others are changing it concurrently")
    @APIResponse(responseCode = "422", description = "Invalid document")
    public Uni<Kept> put(
            @RestPath String userId,
            @RestPath String topicId,
            @RestPath @Pattern(regexp = io.mimiq.platform.contracts.knowledge.Operation.ID) String documentId,
            @NotNull @Valid PutDocument request) {
        return topics.open(userId, topicId).chain(topic -> linking.put(topic, documentId, request));
    }

    @PUT
    @Path("/file")
    @PermissionsAllowed("documents:write")
    @Operation(
            summary = "Save a file that was fetched from the web",
            description =
                    "It is read as an upload is. Another text from a known address is the next revision of its document;"
                            + " only a new address makes a document of this id.")
    @APIResponse(responseCode = "200", description = "The document, and what became of the file")
    @APIResponse(responseCode = "404", description = "The user has no such topic")
    @APIResponse(responseCode = "409", description = "Others are changing it concurrently")
    @APIResponse(responseCode = "413", description = "The text file is too large")
    @APIResponse(responseCode = "415", description = "Unsupported file type")
    @APIResponse(
            responseCode = "422",
            description =
                    "Invalid, or no readable text or too much, needs a password, is damaged, too complex, or of another request")
    @APIResponse(responseCode = "503", description = "Too many files wait to be read")
    public Uni<KeptFile> putFile(
            @RestPath String userId,
            @RestPath String topicId,
            @RestPath @Pattern(regexp = io.mimiq.platform.contracts.knowledge.Operation.ID) String documentId,
            @NotNull @Valid PutFile request) {
        return topics.open(userId, topicId)
                .chain(topic -> files.put(topic, documentId, request).map(kept -> kept(topic, kept)));
    }

    private static KeptFile kept(OpenTopic topic, Uploaded uploaded) {
        StoredDocument document = uploaded.document();
        return new KeptFile(
                topic.local(document.id()), document.label(topic).title(), document.revision(), uploaded.outcome());
    }

    @DELETE
    @PermissionsAllowed("documents:write")
    @Operation(summary = "Delete a document; knowledge from it stays")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "The user has no such document")
    public Uni<Void> delete(@RestPath String userId, @RestPath String topicId, @RestPath String documentId) {
        Party actor = Party.service(identity.getPrincipal().getName());
        return topics.open(userId, topicId).chain(topic -> documents.delete(topic, documentId, Drawn.KEEP, actor));
    }

    @PUT
    @Path("/state")
    @PermissionsAllowed("knowledge:write")
    @Operation(
            summary = "Report the outcome of a revision's extraction",
            description = "Or, as pending, why it waits; without a problem it no longer does.")
    @APIResponse(responseCode = "204", description = "Recorded")
    @APIResponse(responseCode = "404", description = "The user has no such document")
    @APIResponse(responseCode = "409", description = "The document's revision has changed, or was read already")
    public Uni<Void> report(
            @RestPath String userId,
            @RestPath String topicId,
            @RestPath String documentId,
            @NotNull @Valid ReportState request) {
        return topics.open(userId, topicId).chain(topic -> reporting.report(topic, documentId, request));
    }
}
