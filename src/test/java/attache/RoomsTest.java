package attache;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import attache.map.Iris;
import attache.map.Vocabulary;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The package tree is the architecture diagram; these rules keep it true. */
@AnalyzeClasses(packages = "attache", importOptions = DoNotIncludeTests.class)
class RoomsTest {

  private static final String[] STAGES = {
    "read", "annotate", "assemble", "resolve", "map", "store", "query", "evaluate"
  };

  @ArchTest
  static final ArchRule modelImportsNoneOfOurPackages =
      noClasses()
          .that()
          .resideInAPackage("attache.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(rooms(with(STAGES, "reference", "serve", "pipeline", "cli")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule referenceImportsModelOnly =
      noClasses()
          .that()
          .resideInAPackage("attache.reference..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(rooms(with(STAGES, "serve", "pipeline", "cli")))
          .allowEmptyShould(true);

  @ArchTest static final ArchRule readKnowsNoOtherStage = knowsNoOtherStage("read");
  @ArchTest static final ArchRule annotateKnowsNoOtherStage = knowsNoOtherStage("annotate");
  @ArchTest static final ArchRule assembleKnowsNoOtherStage = knowsNoOtherStage("assemble");
  @ArchTest static final ArchRule resolveKnowsNoOtherStage = knowsNoOtherStage("resolve");
  @ArchTest static final ArchRule mapKnowsNoOtherStage = knowsNoOtherStage("map");

  @ArchTest
  static final ArchRule storeKnowsOfTheOtherStagesOnlyTheWordsOfTheGraph =
      noClasses()
          .that()
          .resideInAPackage("attache.store..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(rooms(with(without("store"), "serve", "pipeline", "cli")))
                  .and(doNot(belongToAnyOf(Vocabulary.class, Iris.class))))
          .allowEmptyShould(true);

  @ArchTest static final ArchRule queryKnowsNoOtherStage = knowsNoOtherStage("query");
  @ArchTest static final ArchRule evaluateKnowsNoOtherStage = knowsNoOtherStage("evaluate");

  @ArchTest
  static final ArchRule serveKnowsOfTheStagesOnlyWhatIsStoredAndAsked =
      noClasses()
          .that()
          .resideInAPackage("attache.serve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              rooms("read", "annotate", "assemble", "resolve", "evaluate", "pipeline", "cli"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyServeListens =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.serve..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta.servlet..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule thePipelineDoesNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage("attache.pipeline..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("attache.cli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyAnnotateImportsCoreNlp =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford.nlp..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule jenaBeginsWithMap =
      noClasses()
          .that()
          .resideInAnyPackage(
              rooms("model", "reference", "read", "annotate", "assemble", "resolve", "evaluate"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLineImportsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule everyClassLivesInARoom =
      classes()
          .should()
          .resideInAnyPackage(
              rooms(with(STAGES, "model", "reference", "serve", "pipeline", "cli")));

  private static ArchRule knowsNoOtherStage(String stage) {
    return noClasses()
        .that()
        .resideInAPackage("attache." + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(rooms(with(without(stage), "serve", "pipeline", "cli")))
        .allowEmptyShould(true);
  }

  private static String[] without(String stage) {
    return Arrays.stream(STAGES).filter(s -> !s.equals(stage)).toArray(String[]::new);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(name -> "attache." + name + "..").toArray(String[]::new);
  }
}
