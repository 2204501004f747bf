package io.ascolto.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.ascolto.query.platform.Spreadsheet;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import org.apache.commons.csv.CSVPrinter;

@AnalyzeClasses(packages = "io.ascolto", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule COMMAND_SIDE_DOES_NOT_KNOW_THE_QUERY_SIDE =
      noClasses()
          .that()
          .resideInAPackage("io.ascolto.command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ascolto.query..", "io.ascolto.web..");

  @ArchTest
  static final ArchRule QUERY_SIDE_DOES_NOT_KNOW_THE_COMMAND_SIDE =
      noClasses()
          .that()
          .resideInAPackage("io.ascolto.query..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ascolto.command..", "io.ascolto.web..");

  @ArchTest
  static final ArchRule EVENTS_KNOW_NEITHER_SIDE_NOR_SPRING_NOR_A_STORE =
      noClasses()
          .that()
          .resideInAPackage("io.ascolto.events..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.ascolto.command..",
              "io.ascolto.query..",
              "io.ascolto.web..",
              "org.springframework..",
              "java.sql..",
              "javax.sql..",
              "com.mongodb..",
              "org.apache.lucene..");

  @ArchTest
  static final ArchRule SLICES_OF_THE_COMMAND_SIDE_ARE_APART =
      slices()
          .matching("io.ascolto.command.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage("io.ascolto.command.."),
              resideInAnyPackage(
                  "io.ascolto.command.platform..",
                  "io.ascolto.command.vault..",
                  "io.ascolto.command.mail.."));

  @ArchTest
  static final ArchRule SLICES_OF_THE_QUERY_SIDE_ARE_APART =
      slices()
          .matching("io.ascolto.query.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage("io.ascolto.query.."),
              resideInAnyPackage("io.ascolto.query.platform.."));

  @ArchTest
  static final ArchRule PLATFORM_KNOWS_NO_SLICE =
      noClasses()
          .that()
          .resideInAnyPackage("io.ascolto.command.platform..", "io.ascolto.command.vault..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.ascolto.command.*..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "io.ascolto.command.platform..", "io.ascolto.command.vault.."))));

  @ArchTest
  static final ArchRule MAIL_KNOWS_NO_SLICE =
      noClasses()
          .that()
          .resideInAPackage("io.ascolto.command.mail..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.ascolto.command.*..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "io.ascolto.command.mail..", "io.ascolto.command.platform.."))));

  @ArchTest
  static final ArchRule QUERY_PLATFORM_KNOWS_NO_SLICE =
      noClasses()
          .that()
          .resideInAPackage("io.ascolto.query.platform..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.ascolto.query.*..")
                  .and(not(resideInAnyPackage("io.ascolto.query.platform.."))));

  @ArchTest
  static final ArchRule PACKAGES_ARE_NAMED_AFTER_THE_BUSINESS =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..",
              "..utils..",
              "..common..",
              "..impl..",
              "..dto..",
              "..service..",
              "..manager..",
              "..helper..");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses().should().haveNameMatching(".*(Impl|Helper|Utils?|Manager|Dto)(\\$.*)?");

  @ArchTest
  static final ArchRule ENDPOINTS_AND_AGGREGATES_ARE_PACKAGE_PRIVATE =
      classes()
          .that(
              simpleNameEndingWith("Endpoint")
                  .or(simpleNameEndingWith("Projector"))
                  .or(simpleNameEndingWith("Slice")))
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule EVENTS_ARE_NAMED_AFTER_WHAT_HAPPENED =
      noClasses()
          .that()
          .resideInAPackage("io.ascolto.events..")
          .and()
          .areRecords()
          .should()
          .haveNameMatching(".*(Event|Command|Updated|Saved)");

  @ArchTest
  static final ArchRule NOTHING_WAITS_BY_SLEEPING =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  /** Each of these says whose addresses it asks, and how much of an answer it takes. */
  @ArchTest
  static final ArchRule ANOTHER_MACHINE_IS_ASKED_IN_ONE_PLACE =
      noClasses()
          .that()
          // Providers of identities; the hub itself, for its pages; a program beside the hub.
          .haveNameNotMatching(".*[.](ProviderHttp|Answers|ImportCommand)([$].*)?")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.net.http..",
                      "reactor.netty.http.client..",
                      "org.springframework.web.client..",
                      "org.springframework.web.reactive.function.client..",
                      "org.springframework.http.client..")
                  .or(
                      belongToAnyOf(
                          Socket.class, URLConnection.class, DefaultResourceRetriever.class)))
          .orShould()
          .callMethod(HTTPRequest.class, "send")
          .orShould()
          .callMethod(URL.class, "openStream")
          .orShould()
          .callMethod(URL.class, "openConnection");

  /** Whoever writes a file of their own forgets that spreadsheets run what looks like a formula. */
  @ArchTest
  static final ArchRule FILES_FOR_SPREADSHEETS_ARE_WRITTEN_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Spreadsheet.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(CSVPrinter.class);

  @ArchTest
  static final ArchRule EMBEDDED_STORES_EXIST_ONLY_IN_THE_LAUNCHER =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ascolto.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("de.bwaldvogel..");

  @ArchTest
  static final ArchRule THE_LAUNCHER_HAS_NEITHER_READS_NOR_WRITES_OF_ITS_OWN =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("io.ascolto.web..")
          .should()
          .notBeAnnotatedWith("org.springframework.web.bind.annotation.PutMapping")
          .andShould()
          .notBeAnnotatedWith("org.springframework.web.bind.annotation.DeleteMapping")
          .andShould()
          .notBeAnnotatedWith("org.springframework.web.bind.annotation.PostMapping");
}
