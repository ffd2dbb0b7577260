package io.mimiq.platform.contracts.knowledge;

import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that another service fetched from the web, as it is.
 *
 * @param extension of its name, where the content leaves a choice
 * @param fingerprint of the request that it was fetched for; empty if that has no key
 */
public record PutFile(
        @NotNull @Text(max = PutDocument.MAX_TITLE) String title,

        @NotNull @Text(max = Origin.MAX_ADDRESS) String address,

        @NotNull Instant fetchedAt,

        @NotNull @Pattern(regexp = "[a-z0-9]{1,8}") String extension,

        @NotNull @Text(max = 64, blank = true) String fingerprint,

        @NotNull @Size(max = PutFile.MAX_BYTES) @Schema(type = SchemaType.STRING, format = "byte", maxLength = PutFile.MAX_BASE64)
        byte[] content) {

    public static final int MAX_BYTES = 10 << 20;
    static final int MAX_BASE64 = (MAX_BYTES + 2) / 3 * 4;

    public PutFile {
        title = Visible.of(title);
    }

    @Override
    public String toString() {
        return "PutFile[" + extension + "]";
    }
}
