package io.mimiq.knowledge.conditional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers 304 to a reader whose {@code If-None-Match} names what would be answered. */
@Singleton
public final class Conditional {

    private static final int DIGEST_BYTES = 16;

    private final ObjectMapper json;

    Conditional(ObjectMapper json) {
        this.json = json;
    }

    /** Tags the view by its content. */
    public <T> RestResponse<T> answer(Request request, T view) {
        return answer(request, new EntityTag(digest(view)), view);
    }

    /** @param tag differs whenever the view does */
    public <T> RestResponse<T> answer(Request request, EntityTag tag, T view) {
        RestResponse.ResponseBuilder<T> answer = isKnown(request, tag)
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(view);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** 32 hexadecimal digits, the same for what is the same as JSON. */
    public String digest(Object view) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (JsonProcessingException e) {
            // Jackson's messages quote what they are about
            throw new IllegalStateException("a " + view.getClass().getSimpleName() + " is no JSON");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** If-Match is for writes. */
    private static boolean isKnown(Request request, EntityTag tag) {
        Response.ResponseBuilder unmet = request.evaluatePreconditions(tag);
        return unmet != null && unmet.build().getStatus() == RestResponse.StatusCode.NOT_MODIFIED;
    }
}
