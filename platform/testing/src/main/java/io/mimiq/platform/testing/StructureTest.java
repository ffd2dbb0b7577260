package io.mimiq.platform.testing;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The structural rules that every module follows, those of {@link HouseRules} among them. A module's test extends this class and names its root package:
 *
 * <pre>{@code
 * class KnowledgeStructureTest extends StructureTest {
 *     KnowledgeStructureTest() {
 *         super("io.mimiq.knowledge");
 *     }
 * }
 * }</pre>
 */
@TestInstance(Lifecycle.PER_CLASS) // the classes are read once
public abstract class StructureTest {
    private static final List<String> SERVICES =
            List.of("auth", "knowledge", "conversation", "integration", "usage", "gateway");
    private static final Pattern INFERRED_TYPE = Pattern.compile("\\bvar \\w+ [=:]");
    private final String root;
    private final Map<String, Integer> shortTexts;
    private final JavaClasses classes;

    protected StructureTest(String root) {
        this(root, Map.of());
    }

    /** @param shortTexts classes whose patterns see no texts longer than this */
    protected StructureTest(String root, Map<String, Integer> shortTexts) {
        this.root = root;
        this.shortTexts = shortTexts;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    @Test
    void dependsOnNoServiceButItself() {
        String[] others = SERVICES.stream()
                .map(service -> "io.mimiq." + service)
                .filter(service -> !root.equals(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage(others));
    }

    @Test
    void keepsPackagesByFeatureNotByLayer() {
        check(noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..service..",
                        "..repository..",
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..impl..",
                        "..dto..",
                        "..model.."));
    }

    @Test
    void featuresFormNoCycle() {
        check(slices().matching(root + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void injectsThroughConstructors() {
        check(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
    }

    @Test
    void takesTheTimeFromAnInjectedClock() {
        check(noClasses().should().callMethod("java.time.Instant", "now"));
        check(noClasses().should().callMethod("java.time.LocalDate", "now"));
        check(noClasses().should().callMethod("java.lang.System", "currentTimeMillis"));
    }

    @Test
    void namesNoClassImplOrManager() {
        check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)$"));
    }

    @Test
    void keepsResourcesAndStoredDocumentsInsideTheirFeature() {
        check(classes()
                .that(are(annotatedWithName("jakarta.ws.rs.Path")))
                .should()
                .notBePublic());
        check(classes()
                .that(are(annotatedWithName("io.quarkus.mongodb.panache.common.MongoEntity")))
                .should()
                .notBePublic());
    }

    /** Quarkus merely warns about a non-public endpoint method and ignores it, so every call of it is a 404. */
    @Test
    void answersWithPublicMethods() {
        check(methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .bePublic());
    }

    @Test
    void neverBlocksOnAUni() {
        check(noClasses().should().callMethod("io.smallrye.mutiny.groups.UniAwait", "indefinitely"));
    }

    @Test
    void makesBeansSingletons() {
        check(HouseRules.beansAreSingletons());
    }

    @Test
    void takesPathParametersByTheirNames() {
        check(HouseRules.pathParametersAreRestPaths());
    }

    @Test
    void declaresWhatRunsInTheBackground() {
        check(HouseRules.tasksAreDeclared());
    }

    @Test
    void declaresEachStoredDocumentOnce() {
        check(HouseRules.documentsHaveOneCollection());
    }

    @Test
    void addsDocumentsThroughTheirCollection() {
        check(HouseRules.documentsAreAddedByTheirCollection());
    }

    @Test
    void relaysEventsThroughTheCollection() {
        check(HouseRules.eventsAreRelayedByTheCollection());
    }

    /** Patterns meet what people send: none may take longer than the text is long, or recurse along it. */
    @Test
    void readsInLinearTime() {
        assertThat(classes.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isEquivalentTo(Pattern.class)))
                        .flatMap(type ->
                                Patterns.expensive(type, shortTexts.getOrDefault(type.getName(), PatternCost.LENGTH))
                                        .stream()))
                .isEmpty();
    }

    /** Such a pattern is compiled at each call, and the rule above does not see it. */
    @Test
    void keepsPatternsInConstants() {
        for (String method : List.of("replaceAll", "replaceFirst", "matches")) {
            check(noClasses()
                    .should()
                    .accessTargetWhere(DescribedPredicate.describe(
                            "calls String." + method,
                            access -> access.getTargetOwner().isEquivalentTo(String.class)
                                    && access.getName().equals(method))));
        }
    }

    /** Class files do not tell, so this reads the module's sources, tests included. */
    @Test
    void writesTypesOut() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        assertThat(sources).as("sources of the module").isNotEmpty();
        for (Path source : sources) {
            assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(INFERRED_TYPE);
        }
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    private static DescribedPredicate<JavaClass> annotatedWithName(String annotation) {
        return DescribedPredicate.describe("annotated with " + annotation, type -> type.isAnnotatedWith(annotation));
    }
}
