package wenmai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * Which package may use what, as rules over the tree of packages below {@code base}. The program
 * keeps them below {@code wenmai}, and {@code wenmai.broken} breaks every one.
 */
record Rules(String base) {
  ArchRule corpusImportsNoSibling() {
    return noClasses()
        .that()
        .resideInAPackage(in("corpus.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("ingest.."), in("index.."), in("cli.."));
  }

  ArchRule ingestImportsOnlyCorpus() {
    return noClasses()
        .that()
        .resideInAPackage(in("ingest.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("index.."), in("cli.."));
  }

  ArchRule indexImportsOnlyCorpus() {
    return noClasses()
        .that()
        .resideInAPackage(in("index.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("ingest.."), in("cli.."));
  }

  ArchRule onlyParsingUsesTika() {
    return onlyIn(in("ingest.parse.."), "org.apache.tika..");
  }

  ArchRule onlyFetchingUsesHttp() {
    return onlyIn(in("ingest.fetch"), "org.apache.hc..", "crawlercommons..", "java.net.http..");
  }

  ArchRule onlyParsingUsesPdfBox() {
    return onlyIn(in("ingest.parse.."), "org.apache.pdfbox..", "org.apache.fontbox..");
  }

  ArchRule onlyIngestUsesHanLpAndOpenNlp() {
    return onlyIn(in("ingest.."), "com.hankcs..", "opennlp..");
  }

  ArchRule onlyIndexUsesLucene() {
    return onlyIn(in("index.."), "org.apache.lucene..");
  }

  ArchRule analysisStandsAlone() {
    return classes()
        .that()
        .resideInAPackage(in("index.analysis.."))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.apache.lucene..", in("corpus"), in("index.analysis.."));
  }

  ArchRule onlyCommandsUsePicocli() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("cli"), in("cli.manual"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..");
  }

  ArchRule nothingTouchesTheStandardStreams() {
    return NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
  }

  /** And the child process, which is ended by the end of its input. */
  ArchRule onlyMainExits() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(in("cli.Main"))
        .and()
        .doNotHaveFullyQualifiedName(in("ingest.isolate.ParserProcess"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class);
  }

  ArchRule packagesHaveNoCycles() {
    return SlicesRuleDefinition.slices().matching(in("(**)")).should().beFreeOfCycles();
  }

  ArchRule namesSayWhatAClassDoes() {
    return noClasses().should().haveNameMatching(".*(Utils|Util|Manager|Helper)(\\$.*)?");
  }

  /** Throws unless there are so many classes; a rule over an empty import would always hold. */
  static void requireAtLeast(int least, JavaClasses classes) {
    if (classes.size() < least) {
      throw new AssertionError("only " + classes.size() + " classes were imported");
    }
  }

  private ArchRule onlyIn(String owner, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(owner)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private String in(String rest) {
    return base + "." + rest;
  }
}
