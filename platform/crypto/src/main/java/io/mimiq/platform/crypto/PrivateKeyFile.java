package io.mimiq.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The private key of a service in a file: PKCS#8 in PEM, EC or RSA. */
public final class PrivateKeyFile {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PrivateKeyFile() {}

    /** @throws CryptoException if the file cannot be read or has no such key */
    public static PrivateKey read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new CryptoException("The private key in " + file + " cannot be read", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // without the cause, whose message may quote the key
            throw new CryptoException(file + " has no private key, EC or RSA, in PKCS#8 and PEM");
        }
    }

    private static PrivateKey parse(String pem) throws GeneralSecurityException {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new InvalidKeySpecException("no PEM");
        }
        PKCS8EncodedKeySpec key =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end)));
        try {
            return KeyFactory.getInstance("EC").generatePrivate(key);
        } catch (InvalidKeySpecException e) {
            return KeyFactory.getInstance("RSA").generatePrivate(key);
        }
    }
}
