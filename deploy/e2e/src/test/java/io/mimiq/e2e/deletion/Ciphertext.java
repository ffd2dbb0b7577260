package io.mimiq.e2e.deletion;

import io.mimiq.e2e.deletion.Copy.Stored;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.KeyScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One encrypted field of a document.
 *
 * @param ids every text of the document: what it was encrypted for is among them
 */
record Ciphertext(String service, String collection, String field, Set<String> ids, byte[] bytes) {

    private static final List<String> KINDS = List.of("topic", "user", "connection");
    private static final int SHORTEST = 31;
    private static final int FEW = 20;

    static Ciphertext of(Stored stored, String field, byte[] bytes) {
        return new Ciphertext(stored.service(), stored.collection(), field, new LinkedHashSet<>(stored.texts()), bytes);
    }

    /** Version and key generation, as {@code FieldCipher} documents them. */
    static boolean is(byte[] bytes) {
        return bytes.length >= SHORTEST && bytes[0] == 1 && bytes[1] == 0 && bytes[2] == 1;
    }

    /** Every scope whose key it may be under. */
    Set<KeyScope> scopes() {
        Set<KeyScope> scopes = new LinkedHashSet<>();
        scopes.add(KeyScope.of("service", service));
        for (String id : ids) {
            if (!id.isBlank()) {
                KINDS.forEach(kind -> scopes.add(KeyScope.of(kind, id)));
            }
        }
        return scopes;
    }

    /** Every place that it may be bound to: a document, and a field, or one of a list that an id tells apart. */
    Stream<Field> places() {
        Stream<String> fields = Stream.concat(Stream.of(field), ids.stream().map(id -> field + ":" + id));
        return fields.flatMap(name -> Stream.concat(ids.stream(), owned()).map(id -> new Field(collection, id, name)));
    }

    /** A document with whose it is. Those that are bound so have few texts. */
    private Stream<String> owned() {
        return ids.size() > FEW
                ? Stream.empty()
                : ids.stream().flatMap(id -> ids.stream().map(owner -> id + " of " + owner));
    }

    String name() {
        return service + " " + collection + "." + field;
    }
}
