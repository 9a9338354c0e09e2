package dev.winnow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/**
 * Data flows one way: detect, segment, boilerplate, dedup, quality; the facade stands above,
 * interop on it.
 */
final class ArchitectureTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.winnow");

  @Test
  void importsPointDownAndStagesDoNotKnowEachOther() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("interop")
        .definedBy("dev.winnow.interop..")
        .layer("facade")
        .definedBy("dev.winnow")
        .layer("boilerplate")
        .definedBy("dev.winnow.boilerplate..")
        .layer("dedup")
        .definedBy("dev.winnow.dedup..")
        .layer("quality")
        .definedBy("dev.winnow.quality..")
        .layer("token")
        .definedBy("dev.winnow.token..")
        .layer("metadata")
        .definedBy("dev.winnow.metadata..")
        .layer("segment")
        .definedBy("dev.winnow.segment..")
        .layer("detect")
        .definedBy("dev.winnow.detect..")
        .whereLayer("interop")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("facade")
        .mayOnlyBeAccessedByLayers("interop")
        .whereLayer("boilerplate")
        .mayOnlyBeAccessedByLayers("facade", "interop")
        .whereLayer("dedup")
        .mayOnlyBeAccessedByLayers("facade")
        .whereLayer("quality")
        .mayOnlyBeAccessedByLayers("facade")
        .whereLayer("token")
        .mayOnlyBeAccessedByLayers("dedup", "quality")
        .whereLayer("metadata")
        .mayOnlyBeAccessedByLayers("facade", "interop")
        .whereLayer("segment")
        .mayOnlyBeAccessedByLayers("facade", "interop", "boilerplate", "metadata")
        .whereLayer("detect")
        .mayOnlyBeAccessedByLayers("facade")
        .check(CORE);
  }

  @Test
  void boilerpipeStaysBehindTheBoilerplateStageAndInterop() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.winnow.boilerplate..", "dev.winnow.interop..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.l3s..")
        .check(CORE);
  }

  @Test
  void stringSimilarityIsMeasuredByTheBoilerplateStageAndTheVerifierOfDuplicates() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.winnow.boilerplate..", "dev.winnow.dedup..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("info.debatty..")
        .check(CORE);
  }

  @Test
  void jsonIsReadBySegmentAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.winnow.segment..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CORE);
  }

  @Test
  void coreNeverUsesThePlatformsCharsetLocaleOrConsole() {
    noClasses()
        .should()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(CORE);
  }
}
