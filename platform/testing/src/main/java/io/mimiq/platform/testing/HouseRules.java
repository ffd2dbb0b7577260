package io.mimiq.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way of doing what could be done in several, for every module. Names the classes it is about by their names: this
 * module depends on none of them.
 */
public final class HouseRules {
    private static final String PLATFORM = "io.mimiq.platform..";
    private static final String MONGO_ENTITY = "io.quarkus.mongodb.panache.common.MongoEntity";
    private static final String STORED = "io.mimiq.platform.storage.Stored";
    private static final String STORED_COLLECTION = "io.mimiq.platform.storage.StoredCollection";
    private static final String OUTBOX = "io.mimiq.platform.events.Outbox";
    private static final String MONGO_COLLECTION = "io.quarkus.mongodb.reactive.ReactiveMongoCollection";
    private static final String PANACHE_REPOSITORY =
            "io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase";
    private static final Set<String> INSERTS = Set.of("insertOne", "insertMany");

    private HouseRules() {}

    /** A bean needs no proxy: nothing here is created lazily, or replaced while the process runs. */
    public static ArchRule beansAreSingletons() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.enterprise.context.ApplicationScoped");
    }

    /** {@code @RestPath} takes the parameter's own name, so the two cannot differ. */
    public static ArchRule pathParametersAreRestPaths() {
        return noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.ws.rs.PathParam");
    }

    /** Background tasks are declared, so that all are counted, logged and run by tests alike. */
    public static ArchRule tasksAreDeclared() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.mimiq.platform.work..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.scheduler..");
    }

    /** Otherwise nothing says how a document is encrypted, erased and found. */
    public static ArchRule documentsHaveOneCollection() {
        return classes()
                .that(DescribedPredicate.describe("are stored documents", type -> type.isAnnotatedWith(MONGO_ENTITY)))
                .should()
                .beRecords()
                .andShould()
                .beAssignableTo(STORED)
                .andShould(new HaveOneCollection());
    }

    /** Only the stored collection makes sure that nothing stays behind a destroyed key. */
    public static ArchRule documentsAreAddedByTheirCollection() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(PLATFORM)
                .should()
                .accessTargetWhere(DescribedPredicate.describe("adds a document", HouseRules::addsADocument));
    }

    /** The collection knows its name; a wrong one would publish nothing. */
    public static ArchRule eventsAreRelayedByTheCollection() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(PLATFORM)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "relays events",
                        access -> isOf(access, OUTBOX) && access.getName().equals("relay")));
    }

    private static boolean addsADocument(JavaAccess<?> access) {
        return (isOf(access, MONGO_COLLECTION) && INSERTS.contains(access.getName()))
                || (isOf(access, PANACHE_REPOSITORY) && access.getName().startsWith("persist"));
    }

    private static boolean isOf(JavaAccess<?> access, String owner) {
        return access.getTargetOwner().isAssignableTo(owner);
    }

    private static final class HaveOneCollection extends ArchCondition<JavaClass> {
        HaveOneCollection() {
            super("be the documents of one stored collection");
        }

        @Override
        public void check(JavaClass document, ConditionEvents events) {
            List<String> collections = document.getDirectDependenciesToSelf().stream()
                    .map(Dependency::getOriginClass)
                    .distinct()
                    .filter(user -> isCollectionOf(user, document))
                    .map(JavaClass::getSimpleName)
                    .sorted()
                    .toList();
            events.add(new SimpleConditionEvent(
                    document, collections.size() == 1, document.getName() + " is the document of " + collections));
        }

        private static boolean isCollectionOf(JavaClass user, JavaClass document) {
            return user.isAssignableTo(STORED_COLLECTION)
                    && documentOf(user)
                            .map(JavaType::toErasure)
                            .filter(document::equals)
                            .isPresent();
        }

        /** What a collection extends {@code StoredCollection} with, perhaps through generic classes in between. */
        private static Optional<JavaType> documentOf(JavaClass collection) {
            return collection.getSuperclass().flatMap(parent -> {
                JavaClass type = parent.toErasure();
                return type.getName().equals(STORED_COLLECTION)
                        ? argument(parent, 0)
                        : documentOf(type).flatMap(document -> bound(document, type, parent));
            });
        }

        private static Optional<JavaType> argument(JavaType parent, int position) {
            return parent instanceof JavaParameterizedType generic && position >= 0
                    ? Optional.of(generic.getActualTypeArguments().get(position))
                    : Optional.empty();
        }

        /** A variable of the class is what its child extends it with. */
        private static Optional<JavaType> bound(JavaType document, JavaClass type, JavaType parent) {
            return document instanceof JavaTypeVariable<?> variable
                    ? argument(parent, type.getTypeParameters().indexOf(variable))
                    : Optional.of(document);
        }
    }
}
