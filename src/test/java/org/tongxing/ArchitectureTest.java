package org.tongxing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of style that hold across modules. */
@AnalyzeClasses(packages = "org.tongxing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theEngineStopsAtProcess = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.tongxing.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule domainIsPureJava = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.tongxing.shared..", "..domain..");

    @ArchTest
    static final ArchRule delegatesAreOneLineInSteps = noClasses().should().implement(JavaDelegate.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nobodySleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nowComesFromTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule namesSayWhatThingsDo = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .because("an abstraction has a name of its own");

    @ArchTest
    static final ArchRule modulesLookOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.tongxing..")
            .layer("area")
            .definedBy("org.tongxing.area..")
            .layer("organization")
            .definedBy("org.tongxing.organization..")
            .layer("access")
            .definedBy("org.tongxing.access..")
            .layer("deadline")
            .definedBy("org.tongxing.deadline..")
            .layer("correspondence")
            .definedBy("org.tongxing.correspondence..")
            .layer("workflow")
            .definedBy("org.tongxing.workflow..")
            .layer("register")
            .definedBy("org.tongxing.register..")
            .layer("carecase")
            .definedBy("org.tongxing.carecase..")
            .layer("visit")
            .definedBy("org.tongxing.visit..")
            .layer("monitoring")
            .definedBy("org.tongxing.monitoring..")
            .layer("benefit")
            .definedBy("org.tongxing.benefit..")
            .layer("supervision")
            .definedBy("org.tongxing.supervision..")
            .layer("demo")
            .definedBy("org.tongxing.demo..")
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("supervision")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("visit")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("carecase")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("monitoring")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("benefit")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("register")
            .mayOnlyBeAccessedByLayers("carecase", "visit", "monitoring", "benefit")
            .whereLayer("workflow")
            .mayOnlyBeAccessedByLayers("register", "carecase", "visit", "monitoring", "benefit", "supervision", "demo")
            .whereLayer("correspondence")
            .mayOnlyBeAccessedByLayers(
                    "workflow", "register", "carecase", "visit", "monitoring", "benefit", "supervision", "demo")
            .whereLayer("deadline")
            .mayOnlyBeAccessedByLayers(
                    "correspondence",
                    "workflow",
                    "register",
                    "carecase",
                    "visit",
                    "monitoring",
                    "benefit",
                    "supervision")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers(
                    "deadline",
                    "correspondence",
                    "workflow",
                    "register",
                    "carecase",
                    "visit",
                    "monitoring",
                    "benefit",
                    "supervision");
}
