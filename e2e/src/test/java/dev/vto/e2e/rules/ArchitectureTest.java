package dev.vto.e2e.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.vto.platform.aws.VtoTable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can check. */
class ArchitectureTest {
    private static final List<String> SERVICES = List.of("catalog", "jobs", "render", "notify");
    private static final List<String> MODULES =
            List.of("platform", "catalog-service", "job-service", "render-worker", "notify-gateway", "local-aws");

    /* an EventSource that is answered with an error does not come again */
    private static final String HAS_ITS_OWN_BOUND = "EventResource";

    private static final List<String> WRITES =
            List.of("putItem", "updateItem", "deleteItem", "batchWriteItem", "transactWriteItems");

    private static JavaClasses all;
    private static JavaClasses services;

    @BeforeAll
    static void readClasses() {
        Path root = Path.of(System.getProperty("vto.root"));
        Stream<Path> folders =
                MODULES.stream().map(module -> root.resolve(module).resolve("target/classes/dev"));
        all = new ClassFileImporter().importPaths(folders.toList());
        services = new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .filter(module -> !module.equals("local-aws"))
                        .map(module -> root.resolve(module).resolve("target/classes/dev"))
                        .toList());
    }

    @Test
    void packagesAreNamedAfterFeatures() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..", "..manager..", "..service..")
                .because("a package says what it is about, not what kind of code lies in it")
                .check(all);
    }

    @Test
    void packagesAreAtMostFiveDeep() {
        classes()
                .should(haveAtMostFiveLevels())
                .because("a service's list of packages is its table of contents")
                .check(all);
    }

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        for (String service : SERVICES) {
            slices().matching("dev.vto." + service + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a feature can be read without reading all the others")
                    .check(all);
        }
    }

    @Test
    void servicesDoNotKnowEachOther() {
        for (String service : SERVICES) {
            String[] others = SERVICES.stream()
                    .filter(other -> !other.equals(service))
                    .map(other -> "dev.vto." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.vto." + service + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("services meet in queues, tables and HTTP alone")
                    .check(all);
        }
    }

    @Test
    void nothingShippedKnowsTheLocalStack() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vto.local..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.vto.local..")
                .because("the services run unchanged against AWS: endpoints are configuration")
                .check(all);
    }

    @Test
    void theStatesOfAJobArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.vto.platform.job", "dev.vto.platform.job.move", "dev.vto.platform.job.rule")
                .and()
                .haveSimpleNameNotEndingWith("Producer")
                .and()
                .haveSimpleNameNotEndingWith("Times")
                .and()
                .haveSimpleNameNotEndingWith("Config")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "software.amazon..", "io.quarkus..")
                .because("the core is tested without a container")
                .check(all);
    }

    @Test
    void onlyTheCatalogueDecodesPictures() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.vto.catalog..", "dev.vto.local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.imageio..", "java.awt..")
                .because("a decoder is where hostile bytes bite; one service is watched for it")
                .check(all);
    }

    @Test
    void requestsBeyondWhatAPodHoldsAreRefused() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .doNotHaveSimpleName(HAS_ITS_OWN_BOUND)
                .should()
                .beAnnotatedWith("dev.vto.platform.overload.Bounded")
                .because("load is shed before it hurts, whatever is asked for")
                .check(services);
        classes()
                .that()
                .resideInAPackage("dev.vto.jobs..")
                .and()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .doNotHaveSimpleName(HAS_ITS_OWN_BOUND)
                .should()
                .beAnnotatedWith("dev.vto.jobs.work.InTurn")
                .because("a crowd's requests are held in memory one part at a time")
                .check(services);
    }

    @Test
    void onlyTheirStoreKnowsTheTableOfJobs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.vto.platform.job.store")
                .and()
                .areNotAssignableTo(VtoTable.class)
                .should()
                .accessField(VtoTable.class, "JOBS")
                .because("all conditional writes of jobs live in one class")
                .check(services);
    }

    @Test
    void servicesThatHaveNoTableOfTheirOwnWriteNone() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.vto.jobs..", "dev.vto.render..", "dev.vto.notify.route..")
                .should()
                .callMethodWhere(target(describe(
                        "a write of DynamoDbClient",
                        called -> called.getOwner().getSimpleName().equals("DynamoDbClient")
                                && WRITES.contains(called.getName()))))
                .because("all conditional writes of a table live in one class")
                .check(all);
    }

    @Test
    void servicesLogInsteadOfPrinting() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(services);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(services);
    }

    private static ArchCondition<JavaClass> haveAtMostFiveLevels() {
        return new ArchCondition<>("be at most five packages deep") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                int depth = item.getPackageName().split("\\.").length;
                events.add(new SimpleConditionEvent(item, depth <= 5, item.getName() + " is " + depth + " deep"));
            }
        };
    }
}
