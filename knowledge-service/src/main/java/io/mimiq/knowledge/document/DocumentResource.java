package io.mimiq.knowledge.document;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.withdrawal.Drawn;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.UploadOutcome;
import io.mimiq.platform.web.Caller;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Roles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/topics/{topicId}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
@Tag(name = "Documents")
class DocumentResource {

    private static final String MARKDOWN = "text/markdown";

    private final TopicAccess topics;
    private final Documents documents;
    private final Uploading uploading;
    private final Caller caller;

    DocumentResource(TopicAccess topics, Documents documents, Uploading uploading, Caller caller) {
        this.topics = topics;
        this.documents = documents;
        this.uploading = uploading;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @Operation(
            summary = "Upload a document",
            description = "One file as the part named file. " + FileReading.KINDS
                    + "; up to 100 MiB, text up to 1 MiB, with up to"
                    + " 1,048,576 characters. What it is, is judged by its content. Its text is read at once, in a"
                    + " process of its own; knowledge is extracted later, see its state. With placement page it is taken"
                    + " onto the page whatever its length, with source it stays beside it with its outline there."
                    + " Another text under the name of an uploaded document is its next revision; a text that"
                    + " the topic has already is no second document.")
    @APIResponse(
            responseCode = "200",
            description = "The document that was there: revised, or unchanged",
            headers = @Header(name = "Location", description = "URL of the document"),
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new document",
            headers = @Header(name = "Location", description = "URL of the document"),
            content = @Content(schema = @Schema(implementation = UploadView.class)))
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    @APIResponse(responseCode = "409", description = "Others are changing it concurrently")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "Unsupported file type")
    @APIResponse(
            responseCode = "422",
            description =
                    "The file is missing, has no readable text or too much, needs a password, is damaged or too complex")
    @APIResponse(responseCode = "503", description = "Too many files wait to be read")
    public Uni<RestResponse<UploadView>> upload(
            @RestPath String topicId,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("placement")
                    @Schema(
                            enumeration = {"auto", "page", "source"},
                            defaultValue = "auto")
                    @Nullable String placement) {
        if (file == null) {
            throw ProblemException.invalid("file", "is missing");
        }
        DocumentPlacement wanted = placement(placement);
        UploadedFile uploaded = UploadedFile.of(file.fileName(), file.uploadedFile(), file.size());
        return topics.open(caller.userId(), topicId).chain(topic -> upload(topic, uploaded, wanted));
    }

    private static DocumentPlacement placement(@Nullable String name) {
        return name == null
                ? DocumentPlacement.AUTO
                : DocumentPlacement.named(name)
                        .orElseThrow(() -> ProblemException.invalid("placement", "is not auto, page or source"));
    }

    private Uni<RestResponse<UploadView>> upload(OpenTopic topic, UploadedFile file, DocumentPlacement placement) {
        return uploading.upload(topic, file, placement).map(uploaded -> answer(topic, UploadView.of(uploaded, topic)));
    }

    private static RestResponse<UploadView> answer(OpenTopic topic, UploadView view) {
        Response.Status status = view.outcome() == UploadOutcome.CREATED ? Response.Status.CREATED : Response.Status.OK;
        return RestResponse.ResponseBuilder.<UploadView>create(status)
                .location(URI.create("/api/topics/" + topic.id() + "/documents/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "List documents, newest first")
    @APIResponse(responseCode = "200", description = "A page of documents")
    @APIResponse(responseCode = "404", description = "No such topic, or not yours")
    public Uni<Page<DocumentView>> list(@RestPath String topicId, @BeanParam @Valid PageRequest page) {
        return topics.open(caller.userId(), topicId).chain(topic -> documents.list(topic, page));
    }

    @GET
    @Path("/{documentId}")
    @Operation(summary = "Get a document", description = "Its state is pending, processed or failed.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "No such document, or not yours")
    public Uni<DocumentView> get(@RestPath String topicId, @RestPath String documentId) {
        return topics.open(caller.userId(), topicId)
                .chain(topic ->
                        documents.required(topic, documentId).map(document -> DocumentView.of(document, topic)));
    }

    @GET
    @Path("/{documentId}/content")
    @Produces({MediaType.TEXT_PLAIN, MARKDOWN})
    @Operation(summary = "Get a document's text")
    @APIResponse(responseCode = "200", description = "The text knowledge is extracted from")
    @APIResponse(responseCode = "404", description = "No such document, or not yours")
    public Uni<RestResponse<String>> content(@RestPath String topicId, @RestPath String documentId) {
        return topics.open(caller.userId(), topicId).chain(topic -> content(topic, documentId));
    }

    private Uni<RestResponse<String>> content(OpenTopic topic, String documentId) {
        return documents
                .required(topic, documentId)
                .chain(document -> documents
                        .text(topic, document)
                        .map(text -> RestResponse.ResponseBuilder.ok(
                                        text.text(), TextFile.textType(document.mediaType()) + ";charset=UTF-8")
                                .header("X-Content-Type-Options", "nosniff")
                                .build()));
    }

    @GET
    @Path("/{documentId}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Download a document as uploaded", description = "As what it is, and always to be saved.")
    @APIResponse(
            responseCode = "200",
            description = "The uploaded bytes",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such document, or not yours")
    public RestMulti<byte[]> original(@RestPath String topicId, @RestPath String documentId) {
        return RestMulti.fromUniResponse(
                topics.open(caller.userId(), topicId).chain(topic -> original(topic, documentId)),
                Original::bytes,
                Original::headers);
    }

    /** A file to download; a browser is to save it, whatever it is. */
    private record Original(String title, String mediaType, Multi<byte[]> bytes) {

        Map<String, List<String>> headers() {
            return Map.of(
                    HttpHeaders.CONTENT_TYPE,
                    List.of(mediaType),
                    "X-Content-Type-Options",
                    List.of("nosniff"),
                    HttpHeaders.CONTENT_DISPOSITION,
                    List.of(attachment(title)));
        }
    }

    private Uni<Original> original(OpenTopic topic, String documentId) {
        return documents
                .required(topic, documentId)
                .chain(document -> documents
                        .original(topic, document)
                        .map(bytes -> new Original(document.label(topic).title(), document.mediaType(), bytes)));
    }

    @DELETE
    @Path("/{documentId}")
    @Operation(
            summary = "Delete a document",
            description =
                    "Its text, the words quoted from it, and what was proposed because of it are gone for good. Statements"
                            + " drawn from it stay, or with statements=retire leave the page in a new version if they rest"
                            + " on it alone, and what answers quote of them and of it is taken out too.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "No such document, or not yours")
    @APIResponse(responseCode = "422", description = "Not keep or retire")
    @APIResponse(responseCode = "503", description = "Answers cannot be reached; the deletion goes on by itself")
    public Uni<Void> delete(
            @RestPath String topicId,
            @RestPath String documentId,
            @RestQuery
                    @DefaultValue("keep")
                    @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"keep", "retire"},
                                            defaultValue = "keep"))
                    String statements) {
        String userId = caller.userId();
        Drawn drawn = Drawn.named(statements);
        return topics.open(userId, topicId)
                .chain(topic -> documents.delete(topic, documentId, drawn, Party.user(userId)));
    }

    private static String attachment(String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
