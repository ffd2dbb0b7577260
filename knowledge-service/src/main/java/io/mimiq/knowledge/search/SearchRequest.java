package io.mimiq.knowledge.search;

import static java.util.stream.Collectors.toSet;

import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a client searches for. Usage: {@code @BeanParam @Valid SearchRequest request}. */
public class SearchRequest {

    private static final int MAX = 400;

    @Parameter(
            description = "What to search for",
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = MAX, pattern = "^.*\\S.*$"))
    @QueryParam("q")
    @NotNull @Text(max = MAX)
    @Nullable String query;

    @Parameter(
            description = "Only these kinds",
            schema = @Schema(implementation = HitKind.class, type = SchemaType.ARRAY))
    @QueryParam("kind")
    @Nullable List<String> kinds;

    @Parameter(
            description = "Only statements of this status; by default those that stand, and all that is no statement",
            schema = @Schema(enumeration = {"active", "superseded", "retracted"}))
    @QueryParam("status")
    @Nullable String status;

    @Parameter(
            description = "First said, or brought in, at this time at the earliest",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("from")
    @Nullable String from;

    @Parameter(
            description = "First said, or brought in, before this time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("until")
    @Nullable String until;

    String query() {
        return query == null ? "" : query;
    }

    Filter filter() {
        List<String> names = kinds == null ? List.of() : kinds;
        return new Filter(
                names.stream()
                        .map(name -> named("kind", name, HitKind.values(), HitKind::wireName))
                        .collect(toSet()),
                status == null ? null : status(status),
                from == null ? null : instant("from", from),
                until == null ? null : instant("until", until));
    }

    private static StatementStatus status(String name) {
        StatementStatus[] known = {StatementStatus.ACTIVE, StatementStatus.SUPERSEDED, StatementStatus.RETRACTED};
        return named("status", name, known, StatementStatus::wireName);
    }

    private static <T> T named(String parameter, String name, T[] all, Function<T, String> wireName) {
        List<T> known = Arrays.asList(all);
        return known.stream()
                .filter(each -> wireName.apply(each).equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonError.BAD_REQUEST,
                        parameter + " must be one of "
                                + String.join(", ", known.stream().map(wireName).toList()) + "."));
    }

    private static Instant instant(String parameter, String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST, parameter + " must be a time such as 2026-11-30T12:00:00Z.");
        }
    }
}
