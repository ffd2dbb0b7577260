package io.mimiq.local.launcher;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Development keys, made on first start and kept: losing them makes what they encrypted unreadable.
 *
 * <p>Only the owner may read them. Production refuses keys of this kind.
 */
final class Keys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LINE = 64;

    private final Path folder;

    Keys(Path folder) {
        this.folder = folder;
    }

    /** Makes what is missing, changes nothing that is there. */
    void make(List<String> clients) throws SuiteException {
        try {
            Files.createDirectories(folder);
            Home.restrict(folder, "rwx------");
            for (String client : clients) {
                makeIfMissing(applicationKey(client), Keys::newApplicationKey);
                makeIfMissing(clientKey(client), Keys::newClientKey);
            }
            makeIfMissing(opsPasswordFile(), Keys::newPassword);
            write(clientsFile(), publicKeys(clients));
        } catch (IOException | GeneralSecurityException e) {
            throw new SuiteException("Cannot make the development keys in " + folder + ": " + e, e);
        }
    }

    Path applicationKey(String service) {
        return folder.resolve(service + ".key");
    }

    Path clientKey(String service) {
        return folder.resolve(service + ".pem");
    }

    /** The public halves of all client keys. */
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

    private static String newClientKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String newPassword() {
        return base64Url(random(18)) + "\n";
    }

    private String publicKeys(List<String> clients) throws IOException, GeneralSecurityException {
        StringBuilder keys = new StringBuilder();
        for (String client : clients) {
            RSAPrivateCrtKey key = readClientKey(clientKey(client));
            keys.append(keys.isEmpty() ? "" : ",\n")
                    .append("  {\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"kid\": \"")
                    .append(client)
                    .append("\", \"n\": \"")
                    .append(unsigned(key.getModulus()))
                    .append("\", \"e\": \"")
                    .append(unsigned(key.getPublicExponent()))
                    .append("\"}");
        }
        return "{\"keys\": [\n" + keys + "\n]}\n";
    }

    private static RSAPrivateCrtKey readClientKey(Path file) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64Url(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private void makeIfMissing(Path file, Maker maker) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            write(file, maker.make());
        }
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    private void write(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(folder, "new", null);
        Home.restrict(draft, "rw-------");
        Files.write(draft, content.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @FunctionalInterface
    private interface Maker {
        String make() throws GeneralSecurityException;
    }
}
