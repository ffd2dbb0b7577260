package io.mimiq.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Stored;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.testing.HouseRules;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jboss.resteasy.reactive.RestPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule lets pass what it should, and refuses each of the offenders below. Here, since the rules are about storage. */
class HouseRulesTest {
    private static final Class<?>[] SOUND = {Kept.class, Keeper.class, Count.class, Counter.class, Sound.class};

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.beansAreSingletons(),
                HouseRules.pathParametersAreRestPaths(),
                HouseRules.tasksAreDeclared(),
                HouseRules.documentsHaveOneCollection(),
                HouseRules.documentsAreAddedByTheirCollection(),
                HouseRules.eventsAreRelayedByTheCollection());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void letsSoundClassesPass(ArchRule rule) {
        assertThat(violations(rule, SOUND)).isEmpty();
    }

    static Stream<Arguments> offences() {
        return Stream.of(
                offence(HouseRules.beansAreSingletons(), Proxied.class),
                offence(HouseRules.beansAreSingletons(), Producer.class),
                offence(HouseRules.pathParametersAreRestPaths(), Resource.class),
                offence(HouseRules.tasksAreDeclared(), Timer.class),
                offence(HouseRules.documentsHaveOneCollection(), Homeless.class),
                offence(HouseRules.documentsHaveOneCollection(), Unnamed.class),
                offence(HouseRules.documentsHaveOneCollection(), Kept.class, Counter.class),
                offence(HouseRules.documentsHaveOneCollection(), Kept.class, Keeper.class, OtherKeeper.class),
                offence(HouseRules.documentsAreAddedByTheirCollection(), Inserter.class),
                offence(HouseRules.documentsAreAddedByTheirCollection(), BulkInserter.class),
                offence(HouseRules.documentsAreAddedByTheirCollection(), Persister.class),
                offence(HouseRules.documentsAreAddedByTheirCollection(), ReferringPersister.class),
                offence(HouseRules.eventsAreRelayedByTheCollection(), Relay.class));
    }

    private static Arguments offence(ArchRule rule, Class<?>... offenders) {
        return Arguments.of(rule, (Object) offenders);
    }

    @ParameterizedTest
    @MethodSource("offences")
    void refusesOffenders(ArchRule rule, Class<?>[] offenders) {
        assertThat(violations(rule, offenders)).isNotEmpty();
    }

    @Test
    void namesTheCollectionsThatShareADocument() {
        assertThat(violations(HouseRules.documentsHaveOneCollection(), Kept.class, Keeper.class, OtherKeeper.class))
                .singleElement()
                .asString()
                .contains("[Keeper, OtherKeeper]");
    }

    private static List<String> violations(ArchRule rule, Class<?>... classes) {
        JavaClasses imported = new ClassFileImporter().importClasses(classes);
        EvaluationResult result = rule.allowEmptyShould(true).evaluate(imported);
        return result.getFailureReport().getDetails();
    }

    // -- sound -------------------------------------------------------------------------------------------------------

    @MongoEntity(collection = "kept")
    record Kept(@BsonId String id) implements Stored {}

    static class Keeper extends StoredCollection<Kept> {
        Keeper(Storage storage) {
            super(storage, Declaration.of(Kept.class).erased(Erasure.none("a test")));
        }

        Uni<Boolean> keep(String id) {
            return insert(new Kept(id)).call(() -> relay(id));
        }
    }

    /** More than a document. */
    interface Numbered extends Stored {
        int number();
    }

    @MongoEntity(collection = "counts")
    record Count(@BsonId String id, int number) implements Numbered {}

    abstract static class Counting<C, D extends Record & Numbered> extends StoredCollection<D> {
        Counting(Storage storage, Declaration<D> declaration) {
            super(storage, declaration);
        }

        abstract D plus(D count, C counted);
    }

    /** Counts another collection's documents. */
    static class Counter extends Counting<Kept, Count> {
        Counter(Storage storage) {
            super(storage, Declaration.of(Count.class).erased(Erasure.none("a test")));
        }

        @Override
        Count plus(Count count, Kept counted) {
            return new Count(count.id(), count.number() + 1);
        }
    }

    @Singleton
    static class Sound {
        private final Keeper keeper;

        Sound(Keeper keeper) {
            this.keeper = keeper;
        }

        Uni<Boolean> put(@RestPath String id) {
            return keeper.keep(id).call(() -> keeper.relay(id));
        }
    }

    // -- offenders ---------------------------------------------------------------------------------------------------

    @ApplicationScoped
    static class Proxied {}

    static class Producer {
        @ApplicationScoped
        Object produce() {
            return new Object();
        }
    }

    static class Resource {
        String get(@PathParam("id") String id) {
            return id;
        }
    }

    static class Timer {
        @Scheduled(every = "off")
        void run() {}
    }

    @MongoEntity(collection = "homeless")
    record Homeless(@BsonId String id) implements Stored {}

    @MongoEntity(collection = "unnamed")
    record Unnamed(@BsonId String id) {}

    static class OtherKeeper extends StoredCollection<Kept> {
        OtherKeeper(Storage storage) {
            super(storage, Declaration.of(Kept.class).erased(Erasure.none("a test")));
        }
    }

    static class Inserter {
        Uni<Void> insert(Keeper keeper, Kept document) {
            return keeper.mongoCollection().insertOne(document).replaceWithVoid();
        }
    }

    static class BulkInserter {
        Uni<Void> insert(Keeper keeper, List<Kept> documents) {
            return keeper.mongoCollection().insertMany(documents).replaceWithVoid();
        }
    }

    static class Persister {
        Uni<Kept> insert(Keeper keeper, Kept document) {
            return keeper.persistOrUpdate(document);
        }
    }

    static class ReferringPersister {
        Function<Kept, Uni<Kept>> insert(Keeper keeper) {
            return keeper::persist;
        }
    }

    static class Relay {
        Uni<Void> publish(Outbox outbox, String id) {
            return outbox.relay("kept", id);
        }
    }
}
