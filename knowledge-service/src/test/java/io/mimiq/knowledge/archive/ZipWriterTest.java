package io.mimiq.knowledge.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.Proves;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class ZipWriterTest {

    private static final Instant AT = Instant.parse("2026-12-01T11:00:00Z");

    @Property(tries = 200)
    @Proves("MS-07")
    void isReadAsItWasWritten(@ForAll @Size(max = 20) List<@Size(max = 30) String> texts) throws IOException {
        ZipWriter zip = new ZipWriter(AT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < texts.size(); i++) {
            out.writeBytes(zip.begin("folder/" + i + ".txt"));
            out.writeBytes(zip.write(texts.get(i).getBytes(UTF_8)));
            out.writeBytes(zip.write("\n".getBytes(UTF_8)));
            out.writeBytes(zip.end());
        }
        out.writeBytes(zip.finish());

        Map<String, byte[]> read = read(out.toByteArray());

        assertThat(read).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(new String(read.get("folder/" + i + ".txt"), UTF_8))
                    .isEqualTo(new String(texts.get(i).getBytes(UTF_8), UTF_8) + "\n");
        }
    }

    @Example
    void givesAwayWhatItHasPieceByPiece() throws IOException {
        byte[] piece = new byte[1 << 20];
        new Random(7).nextBytes(piece);
        ZipWriter zip = new ZipWriter(AT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(zip.begin("large.bin"));
        for (int i = 0; i < 16; i++) {
            byte[] taken = zip.write(piece);
            assertThat(taken.length).isBetween(piece.length / 2, 2 * piece.length);
            out.writeBytes(taken);
        }
        out.writeBytes(zip.end());
        out.writeBytes(zip.finish());

        byte[] read = read(out.toByteArray()).get("large.bin");

        assertThat(read).hasSize(16 * piece.length);
        assertThat(Arrays.copyOf(read, piece.length)).isEqualTo(piece);
    }

    @Example
    void listsWhatItWrote() throws IOException, NoSuchAlgorithmException {
        byte[] lines = "{\"a\":1}\n{\"b\":2}\n".getBytes(UTF_8);
        ZipWriter zip = new ZipWriter(AT);
        zip.begin("a.jsonl");
        zip.write(lines);
        zip.end();
        zip.begin("b.txt");
        zip.end();

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines));
        assertThat(zip.listed().get(0)).isEqualTo(new Listed("a.jsonl", lines.length, sha256, 2L));
        assertThat(zip.listed().get(1).records()).isNull();
    }

    @Example
    void isNoArchiveBeforeItsEnd() throws IOException {
        ZipWriter zip = new ZipWriter(AT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(zip.begin("a.txt"));
        out.writeBytes(zip.write("High water is at noon.".getBytes(UTF_8)));
        out.writeBytes(zip.end());

        assertThat(new String(out.toByteArray(), UTF_8)).doesNotContain("PK\u0005\u0006");
    }

    @Example
    void givesEveryEntryTheTimeOfTheArchive() throws IOException {
        ZipWriter zip = new ZipWriter(AT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(zip.begin("a.txt"));
        out.writeBytes(zip.end());
        out.writeBytes(zip.finish());

        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(in.getNextEntry().getTimeLocal()).hasToString("2026-12-01T11:00");
        }
    }

    private static Map<String, byte[]> read(byte[] archive) throws IOException {
        Map<String, byte[]> read = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                read.put(entry.getName(), in.readAllBytes());
            }
        }
        return read;
    }
}
