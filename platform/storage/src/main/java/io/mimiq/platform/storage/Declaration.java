package io.mimiq.platform.storage;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.OutboxCollection;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says about its stored documents. {@link #check} refuses a declaration that leaves something out: every
 * component that may hold content is encrypted or declared plain, and the collection says how it is erased.
 *
 * @param <D> a record annotated with {@link MongoEntity}, which names the collection
 */
public final class Declaration<D extends Record & Stored> {
    private final Class<D> type;
    private final String name;
    private final List<IndexModel> indexes = new ArrayList<>();
    private final List<Kept> retentions = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();
    private Set<String> encrypted = Set.of();
    private Set<String> plain = Set.of();
    private @Nullable Function<D, @Nullable KeyScope> scope;
    private @Nullable Erasure erasure;

    /** Documents older than {@code keep}, counted from the instant in {@code field}, are deleted. */
    record Kept(String field, Duration keep) {}

    private Declaration(Class<D> type, String name) {
        this.type = type;
        this.name = name;
    }

    public static <D extends Record & Stored> Declaration<D> of(Class<D> type) {
        MongoEntity entity = type.getAnnotation(MongoEntity.class);
        if (entity == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " names no collection");
        }
        return new Declaration<>(type, entity.collection());
    }

    /** An index, created at start: the service is not ready without it. */
    public Declaration<D> index(Bson keys) {
        indexes.add(new IndexModel(keys));
        return this;
    }

    public Declaration<D> uniqueIndex(Bson keys) {
        indexes.add(new IndexModel(keys, new IndexOptions().unique(true)));
        return this;
    }

    /** Unique among the documents that have the value at all. */
    public Declaration<D> uniqueIndexOfThoseThatHave(String component) {
        indexes.add(new IndexModel(
                Indexes.ascending(component), new IndexOptions().unique(true).sparse(true)));
        return this;
    }

    /** The components encrypted under the key of the document's scope. */
    public Declaration<D> encrypted(Function<D, @Nullable KeyScope> scope, String... components) {
        this.scope = scope;
        this.encrypted = Set.of(components);
        return this;
    }

    /**
     * The text components that hold no content: kinds, codes, names of models. Ids, hashes and enumerations need not be
     * listed; see {@link Components}.
     */
    public Declaration<D> plain(String... components) {
        this.plain = Set.of(components);
        return this;
    }

    /** When a document has work to do: once for each kind of work. */
    public Declaration<D> due(Due due) {
        dues.add(due);
        return this;
    }

    /** How the documents are erased. */
    public Declaration<D> erased(Erasure erasure) {
        this.erasure = erasure;
        return this;
    }

    /** Documents are deleted once the instant in {@code field} is older than {@code keep} and their events are out. */
    public Declaration<D> keptUntil(String field, Duration keep) {
        retentions.add(new Kept(field, keep));
        return this;
    }

    /** @throws IllegalArgumentException if something is left out */
    Declaration<D> check() {
        new Components(type, encrypted, plain).check();
        if (erasure == null) {
            throw new IllegalArgumentException(name + " does not say how it is erased");
        }
        if (dues.stream().filter(Due::marked).count() > 1) {
            throw new IllegalArgumentException(name + " has one mark for several claims");
        }
        return this;
    }

    Class<D> type() {
        return type;
    }

    String name() {
        return name;
    }

    boolean hasOutbox() {
        return Components.hasOutbox(type);
    }

    List<IndexModel> indexes() {
        List<IndexModel> all = new ArrayList<>(indexes);
        if (hasOutbox()) {
            all.add(OutboxCollection.INDEX);
        }
        dues.forEach(due -> all.add(new IndexModel(Indexes.ascending(due.field()))));
        retentions.forEach(kept -> all.add(new IndexModel(Indexes.ascending(kept.field()))));
        return all;
    }

    @Nullable KeyScope scope(D document) {
        return scope == null ? null : scope.apply(document);
    }

    boolean isEncrypted() {
        return scope != null;
    }

    /** The only due time. */
    Due due() {
        if (dues.size() != 1) {
            throw new IllegalArgumentException(name + " declares " + dues.size() + " due times");
        }
        return dues.get(0);
    }

    Due due(String field) {
        return dues.stream()
                .filter(due -> due.field().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " declares no due time " + field));
    }

    Erasure erasure() {
        if (erasure == null) {
            throw new IllegalStateException(name + " does not say how it is erased");
        }
        return erasure;
    }

    List<Kept> retentions() {
        return retentions;
    }
}
