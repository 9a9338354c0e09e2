package dev.winnow.corpus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CORPUS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.winnow.corpus");

  @Test
  void corpusDoesNotKnowTheCommandLine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.winnow.cli..", "picocli..", "me.tongfei..")
        .check(CORPUS);
  }

  @Test
  void corpusSeesOnlyWhatTheFacadeHandsOut() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.winnow.segment..", "org.jsoup..")
        .check(CORPUS);
  }

  @Test
  void corpusLeavesTheStandardStreamsAlone() {
    noClasses().should().accessField(System.class, "out").check(CORPUS);
    noClasses().should().accessField(System.class, "err").check(CORPUS);
    noClasses().should().accessField(System.class, "in").check(CORPUS);
  }

  @Test
  void runsStandAboveInputAndOutputWhichKnowOnlyRecords() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("runs")
        .definedBy("dev.winnow.corpus")
        .layer("input")
        .definedBy("dev.winnow.corpus.input..")
        .layer("output")
        .definedBy("dev.winnow.corpus.output..")
        .layer("report")
        .definedBy("dev.winnow.corpus.report..")
        .layer("record")
        .definedBy("dev.winnow.corpus.record..")
        .layer("parquet")
        .definedBy("dev.winnow.corpus.parquet..")
        .whereLayer("parquet")
        .mayOnlyBeAccessedByLayers("input", "output")
        .whereLayer("runs")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("input")
        .mayOnlyBeAccessedByLayers("runs")
        .whereLayer("output")
        .mayOnlyBeAccessedByLayers("runs")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("runs")
        .whereLayer("record")
        .mayOnlyBeAccessedByLayers("runs", "input", "output", "report")
        .check(CORPUS);
  }
}
