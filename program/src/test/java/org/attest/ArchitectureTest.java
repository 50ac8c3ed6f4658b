package org.attest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which. The table is the map of the program. */
class ArchitectureTest {

  private static final String ROOT = "org.attest";

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          entry(".cli", List.of("", ".model", ".web")),
          entry(".web", List.of("", ".answer", ".dossier", ".export", ".model")),
          entry(
              "",
              List.of(
                  ".answer",
                  ".bench",
                  ".dossier",
                  ".export",
                  ".intake",
                  ".lexicon",
                  ".model",
                  ".models",
                  ".reading",
                  ".review",
                  ".search",
                  ".store",
                  ".text")),
          entry(".export", List.of(".answer", ".dossier", ".model")),
          entry(".answer", List.of(".dossier", ".lexicon", ".model")),
          entry(".bench", List.of(".model", ".reading")),
          entry(".search", List.of(".model")),
          entry(".store", List.of(".model", ".review")),
          entry(".review", List.of(".model")),
          entry(".intake", List.of(".model")),
          entry(".dossier", List.of(".lexicon", ".model")),
          entry(".reading", List.of(".lexicon", ".model", ".text")),
          entry(".text", List.of(".model")),
          entry(".models", List.of(".model", ".text")),
          entry(".lexicon", List.of(".model")),
          entry(".model", List.of()));

  /** What reads and reasons: the same input gives the same output, at any time, on any machine. */
  private static final String[] PURE = {
    "org.attest.model",
    "org.attest.text",
    "org.attest.reading",
    "org.attest.review",
    "org.attest.dossier"
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  static Stream<Map.Entry<String, List<String>>> table() {
    return MAY_USE.entrySet().stream();
  }

  /** The package's part after the root, without what lies below it: generated code sits deeper. */
  private static String top(String name) {
    String rest = name.substring(ROOT.length());
    int second = rest.indexOf('.', 1);
    return second < 0 ? rest : rest.substring(0, second);
  }

  @Test
  void everyPackageIsOnTheMap() {
    assertThat(CLASSES).isNotEmpty();
    assertThat(CLASSES)
        .extracting(JavaClass::getPackageName)
        .allSatisfy(name -> assertThat(MAY_USE).containsKey(top(name)));
  }

  @ParameterizedTest
  @MethodSource("table")
  void aPackageUsesOnlyWhatTheMapGivesIt(Map.Entry<String, List<String>> line) {
    String self = line.getKey().isEmpty() ? ROOT : ROOT + line.getKey() + "..";
    String[] known =
        Stream.concat(
                Stream.of(self),
                line.getValue().stream().map(name -> name.isEmpty() ? ROOT : ROOT + name + ".."))
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(self)
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(known)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theReadingCoreTouchesNothingOutside() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.nio.file..", "java.net.http..", "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void theReadingCoreAsksNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
        CLASSES.that(not(resideInAPackage("org.attest.cli"))));
  }
}
