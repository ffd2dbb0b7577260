package io.mimiq.local.launcher;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Development keys, readable by their owner only. They are generated on first start and kept: without its application key
 * nobody can read what a service stored, and without its client key (EC P-256) nobody takes the events that it signed before
 * it stopped. The public half is kept beside it, since the JDK derives none from a private key.
 *
 * <p>Production refuses application keys of this kind.
 */
final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LINE = 64;
    private static final int COORDINATE = 32;

    private final Path folder;

    Keys(Path folder) {
        this.folder = folder;
    }

    /**
     * Call only while nothing of the suite is running. Generates those kept keys that are missing and leaves existing
     * ones alone.
     */
    void make(List<String> clients) throws SuiteException {
        try {
            Files.createDirectories(folder);
            Home.restrict(folder, "rwx------");
            for (String client : clients) {
                makeIfMissing(applicationKey(client), Keys::newApplicationKey);
            }
            makeIfMissing(opsPasswordFile(), Keys::newPassword);
            publish(clients);
        } catch (IOException | GeneralSecurityException e) {
            throw new SuiteException("Cannot make the development keys in " + folder + ": " + e, e);
        }
    }

    private void publish(List<String> clients) throws IOException, GeneralSecurityException {
        List<String> published = new ArrayList<>();
        for (String client : clients) {
            if (!Files.exists(clientKey(client)) || !Files.exists(publicKey(client))) {
                makeClientKey(client);
            }
            published.add(Files.readString(publicKey(client)).stripTrailing());
        }
        write(clientsFile(), "{\"keys\": [\n" + String.join(",\n", published) + "\n]}\n");
    }

    /** The public half comes last: without it a key that was interrupted is made anew. */
    private void makeClientKey(String client) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Files.deleteIfExists(publicKey(client));
        write(clientKey(client), pem(pair.getPrivate()));
        write(publicKey(client), jwk(client, ((ECPublicKey) pair.getPublic()).getW()) + "\n");
    }

    Path applicationKey(String service) {
        return folder.resolve(service + ".key");
    }

    Path clientKey(String service) {
        return folder.resolve(service + ".pem");
    }

    private Path publicKey(String client) {
        return folder.resolve(client + ".jwk");
    }

    /** The public keys of all clients, as a JWKS. */
    Path clientsFile() {
        return folder.resolve("clients.json");
    }

    Path opsPasswordFile() {
        return folder.resolve("ops-password");
    }

    String opsPassword() throws SuiteException {
        try {
            return Files.readString(opsPasswordFile()).strip();
        } catch (IOException e) {
            throw new SuiteException("Cannot read " + opsPasswordFile() + ": " + e, e);
        }
    }

    private static String newApplicationKey() {
        return "mimiq-dev-key-v1:dev-" + HexFormat.of().formatHex(random(4)) + ":"
                + Base64.getEncoder().encodeToString(random(32)) + "\n";
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String jwk(String client, ECPoint point) {
        return "  {\"kty\": \"EC\", \"use\": \"sig\", \"alg\": \"ES256\", \"kid\": \"" + client
                + "\", \"crv\": \"P-256\", \"x\": \"" + coordinate(point.getAffineX())
                + "\", \"y\": \"" + coordinate(point.getAffineY()) + "\"}";
    }

    /** Encodes a coordinate in 32 bytes, however small the number (RFC 7518, section 6.2.1.2). */
    static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[COORDINATE];
        int size = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - size, whole, COORDINATE - size, size);
        return base64Url(whole);
    }

    private static String newPassword() {
        return base64Url(random(18)) + "\n";
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private void makeIfMissing(Path file, Supplier<String> maker) throws IOException {
        if (!Files.exists(file)) {
            write(file, maker.get());
        }
    }

    /** Writes the file atomically, and never readable by others, not even for a moment. */
    private void write(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(folder, "new", null);
        Home.restrict(draft, "rw-------");
        Files.write(draft, content.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
