package io.mimiq.platform.crypto;

/**
 * What a key ring and its ciphers have done since the start.
 *
 * @param failures ciphertexts that did not decrypt: damaged, moved or of a layout unknown here
 * @param keysFromMemory look-ups of a data key that did not ask the store
 * @param keysFromStore look-ups that did
 * @param keysInMemory how many data keys, and marks of destroyed ones, are held now
 */
public record CryptoStatistics(
        long encryptions,
        long decryptions,
        long failures,
        long keysFromMemory,
        long keysFromStore,
        long keysInMemory) {}
